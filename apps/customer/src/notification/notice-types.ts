import type { Answers } from '../api/api';

export type Notice = Answers['notification']['list']['items'][number];

/** The kinds that have words; a page left open over an update may meet a newer one. */
export const noticeKinds = [
  'wallet_credited',
  'wallet_adjusted',
  'wallet_expiring',
  'wallet_expired',
  'messages_added',
  'package_activated',
  'discount_saved',
  'discount_expired',
  'order_paid',
  'order_declined',
  'order_expired',
  'order_cancelled',
  'order_refunded',
  'payment_late',
  'dispute_opened',
  'support_replied',
] as const;

export type NoticeKind = (typeof noticeKinds)[number] | 'other';

export const noticeKind = (kind: string): NoticeKind => noticeKinds.find((known) => known === kind) ?? 'other';
