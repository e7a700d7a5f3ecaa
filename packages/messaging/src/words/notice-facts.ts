import { z } from 'zod';

const amount = z.string().regex(/^-?\d+(\.\d+)?$/);

const schema = z.object({
  amount,
  balance: amount,
  bizcoins: amount,
  cash: amount,
  percent: amount,
  currency: z.string().regex(/^[A-Z]{3}$/),
  at: z.iso.datetime({ offset: true }),
  days: z.number(),
  packageName: z.string(),
  topUp: amount,
  discountReturned: z.boolean(),
  used: z.boolean(),
  benefit: z.object({ messages: z.number(), bizcoins: amount, name: z.string(), percent: amount }).partial(),
});

export type NoticeFacts = Partial<z.output<typeof schema>>;

/** The facts of a notice as far as words need them. What does not fit is left out: old notices stay tellable. */
export function noticeFacts(facts: Readonly<Record<string, unknown>>): NoticeFacts {
  const fitting = Object.entries(schema.shape).flatMap(([name, field]) => {
    const parsed = field.safeParse(facts[name]);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(fitting) as NoticeFacts;
}
