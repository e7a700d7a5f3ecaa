import type { RefusalCode } from '@bizcoin/domain';

export interface UnseenRefusal {
  readonly why: string;
  /** The test that shows it where it is met; null for what no procedure answers. */
  readonly test: string | null;
}

const staffOnly = 'only staff and dealers can do what it refuses, and they do it in the admin app';

/** The refusals that no customer can bring about in a browser. */
export const unseenRefusals: Partial<Record<RefusalCode, UnseenRefusal>> = {
  payment_declined: {
    why: 'cards are declined on the page of the gateway; the order tells of it when the customer is back',
    test: 'apps/customer/src/checkout/payment-modal-refusals.test.tsx',
  },
  quote_used: {
    why: 'a page never orders a price twice: after every answer, and after none, it asks for another or repeats its key',
    test: 'prove/payments/failure-matrix.e2e.ts',
  },
  insufficient_float: { why: 'no procedure answers it yet', test: null },
  erase_not_possible: { why: 'no procedure answers it yet', test: null },
  already_rolled_back: { why: staffOnly, test: 'apps/admin/src/voucher/voucher-detail.test.tsx' },
  rollback_not_possible: { why: staffOnly, test: 'apps/admin/src/voucher/voucher-detail.test.tsx' },
  insufficient_messages: { why: staffOnly, test: 'apps/admin/src/customer/customer-detail.test.tsx' },
  cap_reached: { why: staffOnly, test: 'apps/admin/src/customer/customer-detail.test.tsx' },
  refund_not_possible: { why: staffOnly, test: 'apps/admin/src/order/refund/refund-dialog.test.tsx' },
  code_taken: { why: staffOnly, test: 'apps/admin/src/voucher/create/create-voucher.test.tsx' },
  edit_conflict: { why: staffOnly, test: 'apps/admin/src/voucher/edit/edit-voucher-dialog.test.tsx' },
  limit_below_usage: { why: staffOnly, test: 'apps/admin/src/voucher/edit/edit-voucher-dialog.test.tsx' },
};
