import type { VoucherRule } from '../voucher-rule';

/** For the message only: the counter's conditional write decides who gets the last use. */
export const usesLeft: VoucherRule = (facts) => (facts.usesLeft ? null : { code: 'voucher_used_up' });
