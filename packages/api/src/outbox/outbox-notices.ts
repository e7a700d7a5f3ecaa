interface NoticeTerms {
  /** What the app chooses its words by; without dots, which would be paths in its texts. */
  readonly kind: string;
  /** The fields of the payload that the words need. Nothing else of it reaches the customer. */
  readonly facts: readonly string[];
}

/** Every topic of the outbox, and the notice that a customer gets of it (docs/notices.md). */
export const outboxNotices = {
  'wallet.credited': { kind: 'wallet_credited', facts: ['redemptionId', 'amount', 'balance'] },
  'wallet.adjusted': { kind: 'wallet_adjusted', facts: ['amount', 'balance'] },
  'wallet.expiring': { kind: 'wallet_expiring', facts: ['amount', 'at', 'days'] },
  'wallet.expired': { kind: 'wallet_expired', facts: ['amount'] },
  'messages.added': { kind: 'messages_added', facts: ['redemptionId'] },
  'package.activated': { kind: 'package_activated', facts: ['redemptionId'] },
  'discount.saved': { kind: 'discount_saved', facts: ['redemptionId'] },
  'discount.expired': { kind: 'discount_expired', facts: ['discountId', 'percent'] },
  'order.paid': { kind: 'order_paid', facts: ['orderId'] },
  'order.declined': { kind: 'order_declined', facts: ['orderId', 'reason', 'bizcoins', 'discountReturned'] },
  'order.expired': { kind: 'order_expired', facts: ['orderId', 'bizcoins', 'discountReturned'] },
  'order.cancelled': { kind: 'order_cancelled', facts: ['orderId', 'bizcoins', 'discountReturned'] },
  'order.refunded': { kind: 'order_refunded', facts: ['orderId', 'cash', 'bizcoins', 'currency'] },
  'payment.late': { kind: 'payment_late', facts: ['orderId', 'used', 'cash', 'currency'] },
  'dispute.opened': { kind: 'dispute_opened', facts: ['orderId'] },
  'support.replied': { kind: 'support_replied', facts: ['ticketId'] },
  'account.password_changed': { kind: 'password_changed', facts: [] },
} as const satisfies Record<string, NoticeTerms>;

export type OutboxTopic = keyof typeof outboxNotices;

/** What a customer can be told; asking for a new password is told without a message in the outbox. */
export type NoticeKind = (typeof outboxNotices)[OutboxTopic]['kind'] | 'reset_requested';
