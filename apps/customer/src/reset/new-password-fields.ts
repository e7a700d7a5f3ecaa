import { z } from 'zod/mini';

/** Issues are keys of the `field` messages. */
export const newPasswordFields = z.object({
  password: z.string().check(z.minLength(10, 'passwordShort'), z.maxLength(256, 'tooLong')),
});

export type NewPasswordFields = z.input<typeof newPasswordFields>;
