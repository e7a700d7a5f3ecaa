import type { Steps } from '../state/steps';

export const orderStatuses = ['pending', 'paid', 'cancelled', 'expired', 'partially_refunded', 'refunded'] as const;

/** How long an order waits for its payment, and its hold for the order, in minutes (docs/checkout.md). */
export const ORDER_PAYABLE_MINUTES = 30;

export type OrderStatus = (typeof orderStatuses)[number];

/**
 * Every step of an order (docs/checkout.md); the database refuses any other. An ended order becomes paid only by a late
 * success: money that arrived after the order was given up, with the same coins and discount taken again.
 */
export const orderSteps = [
  ['pending', 'paid'],
  ['pending', 'cancelled'],
  ['pending', 'expired'],
  ['cancelled', 'paid'],
  ['expired', 'paid'],
  ['paid', 'partially_refunded'],
  ['paid', 'refunded'],
  ['partially_refunded', 'refunded'],
] as const satisfies Steps<OrderStatus>;

/** Paid includes what a refund later makes of it: the purchase took place. */
export const isPaid = (status: OrderStatus): boolean =>
  status === 'paid' || status === 'partially_refunded' || status === 'refunded';
