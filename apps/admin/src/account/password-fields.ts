import { accountLengths } from '@bizcoin/domain';
import { z } from 'zod';

/** Issues are keys of the `field` messages. The server checks the same again; it alone decides. */
export const passwordFields = z.object({
  currentPassword: z.string().min(1, 'passwordMissing').max(accountLengths.passwordMax, 'tooLong'),
  newPassword: z.string().min(accountLengths.passwordMin, 'passwordShort').max(accountLengths.passwordMax, 'tooLong'),
});

export type PasswordFields = z.input<typeof passwordFields>;
