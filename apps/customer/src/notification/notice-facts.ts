import { z } from 'zod/mini';

const amount = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));

const benefit = z.object({
  messages: z.optional(z.number()),
  bizcoins: z.optional(amount),
  name: z.optional(z.string()),
  percent: z.optional(amount),
});

const schema = z.object({
  amount: z.optional(amount),
  balance: z.optional(amount),
  bizcoins: z.optional(amount),
  cash: z.optional(amount),
  percent: z.optional(amount),
  currency: z.optional(z.string()),
  at: z.optional(z.iso.datetime({ offset: true })),
  days: z.optional(z.number()),
  orderId: z.optional(z.string()),
  ticketId: z.optional(z.string()),
  packageName: z.nullish(z.string()),
  topUp: z.nullish(amount),
  discountReturned: z.optional(z.boolean()),
  used: z.optional(z.boolean()),
  benefit: z.optional(benefit),
});

export type NoticeFacts = z.output<typeof schema>;

/** The facts of a notice as far as its words need them. Old notices stay readable: what does not fit is left out. */
export function noticeFacts(facts: Readonly<Record<string, unknown>>): NoticeFacts {
  const fitting = Object.entries(schema.shape).flatMap(([name, field]) =>
    field.safeParse(facts[name]).success ? [[name, facts[name]]] : [],
  );
  return schema.parse(Object.fromEntries(fitting));
}
