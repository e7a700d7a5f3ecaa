/** What redeeming a voucher does: add messages, grant bizcoins, activate a package, save a discount. */
export const voucherTypes = ['message', 'credit', 'package', 'percentage'] as const;

export type VoucherType = (typeof voucherTypes)[number];
