import type { Benefit, VoucherType } from '@bizcoin/domain';

/** A voucher as the customer it is meant for sees it: what it gives now, and until when. */
export interface ShelfVoucher {
  readonly voucherId: string;
  readonly type: VoucherType;
  readonly benefit: Benefit;
  readonly codeTail: string;
  /** Assigned to this customer, as opposed to listed for everybody. */
  readonly assigned: boolean;
  readonly startsAt: string | null;
  readonly expiresOn: string | null;
  readonly timeZone: string;
  readonly expiresAt: string | null;
  readonly redeemedAt: string | null;
}
