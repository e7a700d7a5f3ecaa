import type { Steps } from '../state/steps';

export const receivableStatuses = ['open', 'cancelled'] as const;

export type ReceivableStatus = (typeof receivableStatuses)[number];

/** What a customer owes for a dispute stands until the bank gives the money back to us (docs/refunds.md). */
export const receivableSteps = [['open', 'cancelled']] as const satisfies Steps<ReceivableStatus>;
