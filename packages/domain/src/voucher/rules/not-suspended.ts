import type { Refusal } from '../../refusal/refusal';
import type { RedemptionFacts } from '../redemption-facts';

/** Stands before the code is looked at: a suspended customer learns nothing about any voucher. */
export const notSuspended = ({ customer }: RedemptionFacts): Refusal | null =>
  customer.suspended ? { code: 'customer_suspended' } : null;
