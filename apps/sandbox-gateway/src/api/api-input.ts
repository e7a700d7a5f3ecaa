import { z } from 'zod';

const amount = z.string().max(20);
const currency = z.string().regex(/^[A-Z]{3}$/);
const name = z.string().min(1).max(100);

export const newPaymentInput = z.strictObject({
  paymentId: name,
  orderId: name,
  amount,
  currency,
  description: z.string().min(1).max(500),
  returnUrl: z.url({ protocol: /^https?$/ }).max(2_000),
  expiresAt: z.iso.datetime({ offset: true }),
});

export const newRefundInput = z.strictObject({ refundId: name, amount, currency });

export const listQuery = z.object({
  since: z.iso.datetime({ offset: true }).optional(),
  cursor: z.coerce.number().int().min(0).optional(),
});
