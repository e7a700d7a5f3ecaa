import { moneyColumn } from '@bizcoin/db';
import { instant, instantOrNull } from '../input/instant';
import type { VoucherRow } from './voucher-row';

/** A voucher as the admin app reads it: everything but its code. */
export const voucherView = (row: VoucherRow) => ({
  ...row,
  startsAt: instantOrNull(row.startsAt),
  expiresAt: instantOrNull(row.expiresAt),
  minPurchase: row.minPurchase && moneyColumn(row.minPurchase, row.currency),
  maxDiscount: row.maxDiscount && moneyColumn(row.maxDiscount, row.currency),
  createdAt: instant(row.createdAt),
});

export type VoucherView = ReturnType<typeof voucherView>;
