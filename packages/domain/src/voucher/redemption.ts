import type { Benefit } from './benefit';
import type { Effect } from './effect';
import type { VoucherType } from './voucher-type';

/** The decision to redeem: what to do and what to say. */
export interface Redemption {
  readonly voucherId: string;
  readonly type: VoucherType;
  readonly effect: Effect;
  readonly benefit: Benefit;
}
