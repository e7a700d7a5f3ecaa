export { readPurchase } from './checkout/read-purchase';
export { addStaff, type StaffAddition } from './people/add-staff';
export { type NewStaff, newStaffInput } from './people/new-staff-input';
export { type ScriptEnv, scriptDeps } from './script-deps';
export { openTicket } from './support/open-ticket';
export { createVoucher, type VoucherCreation } from './voucher/create-voucher';
export { redeemVoucher } from './voucher/redeem-voucher';
