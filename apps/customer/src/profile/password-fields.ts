import { z } from 'zod';

/** Issues are keys of the `field` messages. */
export const passwordFields = z.object({
  currentPassword: z.string().min(1, 'passwordMissing').max(256, 'tooLong'),
  newPassword: z.string().min(10, 'passwordShort').max(256, 'tooLong'),
});

export type PasswordFields = z.input<typeof passwordFields>;
