import type { VoucherFields } from './voucher-fields';

/** A voucher just created, with its code, which is not kept anywhere else. */
export interface Created {
  voucherId: string;
  code: string;
  fields: VoucherFields;
  packageName: string | null;
}
