import type { Steps } from '../state/steps';

export const refundStatuses = ['pending', 'succeeded', 'failed'] as const;

export type RefundStatus = (typeof refundStatuses)[number];

/**
 * Every step of a refund (docs/refunds.md); the database refuses any other. It ends once: what the gateway refused is
 * asked for anew, never mended.
 */
export const refundSteps = [
  ['pending', 'succeeded'],
  ['pending', 'failed'],
] as const satisfies Steps<RefundStatus>;
