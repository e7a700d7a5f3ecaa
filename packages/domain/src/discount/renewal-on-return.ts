import { hasEnded } from '../window/has-ended';

/** How long a discount is good for that comes back after its time was over. */
export const RETURNED_DISCOUNT_VALID_DAYS = 30;

/**
 * For how many civil days a discount is good anew when an order gives it back, or `null` if its own end still stands
 * (docs/checkout.md). A reservation keeps it alive, so it may well come back after its end.
 */
export const renewalOnReturn = (validUntil: Date | null, now: Date): number | null =>
  hasEnded(validUntil, now) ? RETURNED_DISCOUNT_VALID_DAYS : null;
