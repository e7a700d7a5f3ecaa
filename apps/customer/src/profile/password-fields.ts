import { accountLengths } from '@bizcoin/domain';
import { z } from 'zod/mini';

/** Issues are keys of the `field` messages. */
export const passwordFields = z.object({
  currentPassword: z
    .string()
    .check(z.minLength(1, 'passwordMissing'), z.maxLength(accountLengths.passwordMax, 'tooLong')),
  newPassword: z
    .string()
    .check(
      z.minLength(accountLengths.passwordMin, 'passwordShort'),
      z.maxLength(accountLengths.passwordMax, 'tooLong'),
    ),
});

export type PasswordFields = z.input<typeof passwordFields>;
