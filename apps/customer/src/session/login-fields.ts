import { z } from 'zod/mini';

/** Issues are keys of the `field` messages, so that the schema holds no words. */
export const loginFields = z.object({
  email: z.pipe(z.string().check(z.trim(), z.minLength(1, 'emailMissing')), z.email('emailShape')),
  password: z.string().check(z.minLength(1, 'passwordMissing')),
});

export type LoginFields = z.input<typeof loginFields>;
