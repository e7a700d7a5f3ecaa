import { z } from 'zod';

/** Issues are keys of the `field` messages. */
export const passwordFields = z.object({
  currentPassword: z.string().min(1, 'passwordMissing'),
  newPassword: z.string().min(10, 'passwordShort').max(200, 'tooLong'),
});

export type PasswordFields = z.input<typeof passwordFields>;
