import type { NoticeKind as ToldKind } from '@bizcoin/api/customer';
import type { Answers } from '../api/api';

export type Notice = Answers['notification']['list']['items'][number];

// A kind that the server learns to tell does not compile until it stands here, and then not until it has words.
const known: Record<ToldKind, true> = {
  wallet_credited: true,
  wallet_adjusted: true,
  wallet_expiring: true,
  wallet_expired: true,
  messages_added: true,
  package_activated: true,
  discount_saved: true,
  discount_expired: true,
  order_paid: true,
  order_declined: true,
  order_expired: true,
  order_cancelled: true,
  order_refunded: true,
  payment_late: true,
  dispute_opened: true,
  support_replied: true,
  password_changed: true,
  reset_requested: true,
};

export type NoticeKind = ToldKind | 'other';

const isKnown = (kind: string): kind is ToldKind => Object.hasOwn(known, kind);

/** The kind whose words fit; a page left open over an update may meet a newer one. */
export const noticeKind = (kind: string): NoticeKind => (isKnown(kind) ? kind : 'other');
