import type { NoticeKind } from '../outbox/outbox-notices';

/** What a customer may want to be told of outside of the app, or not. */
export const noticeTopics = ['money', 'answers', 'reminders', 'activity'] as const;

export type NoticeTopic = (typeof noticeTopics)[number];

/** Which topic a notice belongs to; `safety` is no choice. A new kind does not compile until it stands here. */
export const topicOf = {
  password_changed: 'safety',
  reset_requested: 'safety',
  order_paid: 'money',
  order_declined: 'money',
  order_cancelled: 'money',
  order_expired: 'money',
  order_refunded: 'money',
  payment_late: 'money',
  dispute_opened: 'money',
  wallet_adjusted: 'money',
  support_replied: 'answers',
  wallet_expiring: 'reminders',
  wallet_expired: 'reminders',
  discount_expired: 'reminders',
  wallet_credited: 'activity',
  messages_added: 'activity',
  package_activated: 'activity',
  discount_saved: 'activity',
} as const satisfies Record<NoticeKind, NoticeTopic | 'safety'>;
