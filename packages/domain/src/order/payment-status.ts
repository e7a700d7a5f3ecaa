import type { Steps } from '../state/steps';

export const paymentStatuses = [
  'created',
  'pending',
  'unknown',
  'declined',
  'cancelled',
  'authorized',
  'capturing',
  'captured',
] as const;

export type PaymentStatus = (typeof paymentStatuses)[number];

/**
 * Every step of a payment (docs/checkout.md); the database refuses any other. `unknown` may become anything, because
 * only the gateway knows what happened. Declined and cancelled payments move only by a late success. Captured is final:
 * refunds are amounts beside it.
 */
export const paymentSteps = [
  ['created', 'pending'],
  ['created', 'unknown'],
  ['created', 'declined'],
  ['created', 'cancelled'],
  ['pending', 'authorized'],
  ['pending', 'captured'],
  ['pending', 'declined'],
  ['pending', 'cancelled'],
  ['pending', 'unknown'],
  ['authorized', 'capturing'],
  ['authorized', 'cancelled'],
  ['capturing', 'captured'],
  ['capturing', 'unknown'],
  ['capturing', 'declined'],
  ['unknown', 'created'],
  ['unknown', 'pending'],
  ['unknown', 'authorized'],
  ['unknown', 'capturing'],
  ['unknown', 'captured'],
  ['unknown', 'declined'],
  ['unknown', 'cancelled'],
  ['declined', 'authorized'],
  ['declined', 'captured'],
  ['cancelled', 'authorized'],
  ['cancelled', 'captured'],
] as const satisfies Steps<PaymentStatus>;

/** A payment that took money or still may without the customer doing anything more; an order has at most one. */
export const isLivePayment = (status: PaymentStatus): boolean => status !== 'declined' && status !== 'cancelled';
