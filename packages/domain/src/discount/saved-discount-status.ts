import type { Steps } from '../state/steps';

export const savedDiscountStatuses = ['saved', 'reserved', 'consumed', 'expired', 'rolled_back'] as const;

export type SavedDiscountStatus = (typeof savedDiscountStatuses)[number];

/**
 * Every step of a saved discount (docs/checkout.md); the database refuses any other. A reserved one cannot expire: the
 * order it is part of was promised at that price. A consumed one comes back only by a full refund.
 */
export const savedDiscountSteps = [
  ['saved', 'reserved'],
  ['reserved', 'saved'],
  ['reserved', 'consumed'],
  ['consumed', 'saved'],
  ['saved', 'expired'],
  ['saved', 'rolled_back'],
] as const satisfies Steps<SavedDiscountStatus>;
