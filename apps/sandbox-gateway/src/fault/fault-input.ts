import { z } from 'zod';

export const operations = ['create', 'fetch', 'list', 'capture', 'cancel', 'refund', 'pay'] as const;
export type Operation = (typeof operations)[number];

const reference = z.string().min(1).max(100);
const times = z.number().int().min(1).max(1_000_000).default(1);
const struck = { operation: z.enum([...operations, '*']), when: z.enum(['before', 'after']), times };

/** One scripted fault; what each does is in docs/payments.md. */
export const faultInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delay'), ...struck, ms: z.number().int().min(0).max(120_000) }),
  z.strictObject({
    kind: z.literal('fail'),
    ...struck,
    how: z.union([z.literal('cut'), z.number().int().min(400).max(599)]).default('cut'),
  }),
  z.strictObject({ kind: z.literal('exit'), ...struck }),
  z.strictObject({
    kind: z.literal('webhooks'),
    mode: z.enum(['deliver', 'drop', 'hold', 'duplicate']),
    delayMs: z.number().int().min(0).max(120_000).default(0),
  }),
  z.strictObject({
    kind: z.literal('release'),
    order: z.union([z.enum(['forward', 'reverse']), z.array(reference).max(10_000)]).default('forward'),
  }),
  z.strictObject({ kind: z.literal('late_success'), reference, as: z.enum(['authorized', 'captured']) }),
  z.strictObject({ kind: z.literal('refund'), reference, amount: z.string().max(20) }),
  z.strictObject({ kind: z.literal('refund_outcome'), outcome: z.enum(['pending', 'failed']), times }),
  z.strictObject({ kind: z.literal('settle_refund'), refund: reference, outcome: z.enum(['succeeded', 'failed']) }),
  z.strictObject({
    kind: z.literal('dispute'),
    reference,
    step: z.enum(['open', 'won', 'lost']),
    amount: z.string().max(20).optional(),
  }),
]);

export type FaultInput = z.infer<typeof faultInput>;

/** Those that wait for an operation, or for so many of them. */
export type WaitingFault = Extract<FaultInput, { times: number }>;
