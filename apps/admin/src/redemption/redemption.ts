import type { Answers } from '../api/api';

export type VoucherRedemption = Answers['voucher']['redemptions']['items'][number];

/** What the rollback dialog names: what was given, to whom, when. */
export interface RollbackSubject {
  redemptionId: string;
  benefit: VoucherRedemption['benefit'];
  customerName: string;
  redeemedAt: string;
}
