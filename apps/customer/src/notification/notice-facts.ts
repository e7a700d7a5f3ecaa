import { z } from 'zod';

const amount = z.string().regex(/^-?\d+(\.\d+)?$/);

const benefit = z.object({
  messages: z.number().optional(),
  bizcoins: amount.optional(),
  name: z.string().optional(),
  percent: amount.optional(),
});

const schema = z.object({
  amount: amount.optional(),
  balance: amount.optional(),
  bizcoins: amount.optional(),
  cash: amount.optional(),
  percent: amount.optional(),
  currency: z.string().optional(),
  at: z.iso.datetime({ offset: true }).optional(),
  days: z.number().optional(),
  orderId: z.string().optional(),
  ticketId: z.string().optional(),
  packageName: z.string().nullish(),
  topUp: amount.nullish(),
  discountReturned: z.boolean().optional(),
  used: z.boolean().optional(),
  benefit: benefit.optional(),
});

export type NoticeFacts = z.output<typeof schema>;

/** The facts of a notice as far as its words need them. Old notices stay readable: what does not fit is left out. */
export function noticeFacts(facts: Readonly<Record<string, unknown>>): NoticeFacts {
  const fitting = Object.entries(schema.shape).flatMap(([name, field]) =>
    field.safeParse(facts[name]).success ? [[name, facts[name]]] : [],
  );
  return schema.parse(Object.fromEntries(fitting));
}
