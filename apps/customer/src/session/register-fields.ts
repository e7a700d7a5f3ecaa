import { accountLengths } from '@bizcoin/domain';
import { z } from 'zod/mini';

const optional = (max: number) =>
  z.pipe(
    z.string().check(z.trim(), z.maxLength(max, 'tooLong')),
    z.transform((text: string) => text || undefined),
  );

/** Issues are keys of the `field` messages. The server checks the same again; it alone decides. */
export const registerFields = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'nameMissing'), z.maxLength(accountLengths.name, 'tooLong')),
  email: z.pipe(z.string().check(z.trim(), z.minLength(1, 'emailMissing')), z.email('emailShape')),
  phone: optional(accountLengths.phone),
  password: z
    .string()
    .check(
      z.minLength(accountLengths.passwordMin, 'passwordShort'),
      z.maxLength(accountLengths.passwordMax, 'tooLong'),
    ),
  dealerCode: optional(accountLengths.dealerCode),
});

export type RegisterFields = z.input<typeof registerFields>;
export type Registration = z.output<typeof registerFields>;
