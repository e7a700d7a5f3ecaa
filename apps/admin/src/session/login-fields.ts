import { z } from 'zod';

/** Issues are keys of the `field` messages, so that the schema holds no words. */
export const loginFields = z.object({
  email: z.string().trim().min(1, 'emailMissing').pipe(z.email('emailShape')),
  password: z.string().min(1, 'passwordMissing'),
});

export type LoginFields = z.input<typeof loginFields>;
