/** The actions the back office can do. The log may hold others; they are reached by pressing them in the list. */
export const actions = [
  'voucher.create',
  'voucher.update',
  'voucher.setActive',
  'voucher.reveal',
  'voucher.rollback',
  'customer.recordUsage',
  'customer.liftLockout',
] as const;
