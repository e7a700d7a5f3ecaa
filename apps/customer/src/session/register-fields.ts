import { z } from 'zod';

const optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'tooLong')
    .transform((text) => text || undefined);

/** Issues are keys of the `field` messages. The server checks the same again; it alone decides. */
export const registerFields = z.object({
  name: z.string().trim().min(1, 'nameMissing').max(200, 'tooLong'),
  email: z.string().trim().min(1, 'emailMissing').pipe(z.email('emailShape')),
  phone: optional(40),
  password: z.string().min(10, 'passwordShort').max(200, 'tooLong'),
  dealerCode: optional(64),
});

export type RegisterFields = z.input<typeof registerFields>;
export type Registration = z.output<typeof registerFields>;
