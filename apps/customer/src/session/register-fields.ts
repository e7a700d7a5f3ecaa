import { z } from 'zod/mini';

const optional = (max: number) =>
  z.pipe(
    z.string().check(z.trim(), z.maxLength(max, 'tooLong')),
    z.transform((text: string) => text || undefined),
  );

/** Issues are keys of the `field` messages. The server checks the same again; it alone decides. */
export const registerFields = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'nameMissing'), z.maxLength(200, 'tooLong')),
  email: z.pipe(z.string().check(z.trim(), z.minLength(1, 'emailMissing')), z.email('emailShape')),
  phone: optional(40),
  password: z.string().check(z.minLength(10, 'passwordShort'), z.maxLength(200, 'tooLong')),
  dealerCode: optional(64),
});

export type RegisterFields = z.input<typeof registerFields>;
export type Registration = z.output<typeof registerFields>;
