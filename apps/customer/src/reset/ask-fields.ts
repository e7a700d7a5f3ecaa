import { z } from 'zod/mini';

/** Issues are keys of the `field` messages. */
export const askFields = z.object({
  email: z.pipe(z.string().check(z.trim(), z.minLength(1, 'emailMissing')), z.email('emailShape')),
});

export type AskFields = z.input<typeof askFields>;
