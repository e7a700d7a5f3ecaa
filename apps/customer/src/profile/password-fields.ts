import { z } from 'zod/mini';

/** Issues are keys of the `field` messages. */
export const passwordFields = z.object({
  currentPassword: z.string().check(z.minLength(1, 'passwordMissing'), z.maxLength(256, 'tooLong')),
  newPassword: z.string().check(z.minLength(10, 'passwordShort'), z.maxLength(256, 'tooLong')),
});

export type PasswordFields = z.input<typeof passwordFields>;
