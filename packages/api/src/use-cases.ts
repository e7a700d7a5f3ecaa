export { type ScriptEnv, scriptDeps } from './script-deps';
export { createVoucher, type VoucherCreation } from './voucher/create-voucher';
export { redeemVoucher } from './voucher/redeem-voucher';
