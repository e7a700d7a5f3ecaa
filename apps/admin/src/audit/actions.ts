/** The actions the back office can do, each with words. The log may hold others, which are shown as they are written. */
export const actions = [
  'voucher.create',
  'voucher.update',
  'voucher.setActive',
  'voucher.reveal',
  'voucher.rollback',
  'order.refund',
  'customer.adjust',
  'customer.recordUsage',
  'customer.liftLockout',
  'support.reply',
  'support.close',
] as const;
