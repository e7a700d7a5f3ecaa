import { z } from 'zod';
import { ourPaymentId } from '../gateway/our-payment-id';

const amount = z.string().regex(/^\d{1,10}(\.\d{1,3})?$/);

/** What the sandbox answers. Anything else counts as no answer. */
export const sandboxPayment = z.object({
  reference: z.string().min(1),
  paymentId: ourPaymentId,
  status: z.enum(['open', 'authorized', 'captured', 'declined', 'cancelled']),
  amount,
  currency: z.string().length(3),
  captured: amount,
  refunded: amount,
  disputed: amount,
  redirectUrl: z.url().nullable(),
  declineReason: z.string().nullable(),
});

export const sandboxRefund = z.object({
  reference: z.string().min(1),
  status: z.enum(['pending', 'succeeded', 'failed']),
  failureReason: z.string().nullable(),
});

export const sandboxPage = z.object({
  payments: z.array(sandboxPayment),
  nextCursor: z.string().nullable(),
});

export const sandboxError = z.object({ error: z.object({ code: z.string().min(1).max(100) }) });

export const sandboxEvent = z.object({
  id: z.string().min(1).max(200),
  type: z.string().min(1).max(100),
  data: z.object({ reference: z.string().min(1).max(200), paymentId: ourPaymentId }),
});
