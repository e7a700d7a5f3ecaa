import type { NoticeFacts } from './notice-facts';
import type { NoticeKind } from './notice-types';

/** Where a notice leads. */
export function noticePlace(kind: NoticeKind, { orderId, ticketId }: NoticeFacts): string | null {
  switch (kind) {
    case 'wallet_credited':
    case 'wallet_adjusted':
    case 'wallet_expired':
      return '/wallet';
    case 'wallet_expiring':
    case 'messages_added':
    case 'package_activated':
      return '/packages';
    case 'discount_saved':
    case 'discount_expired':
      return '/vouchers';
    case 'support_replied':
      return ticketId === undefined ? '/support' : `/support#ticket-${ticketId}`;
    case 'order_paid':
    case 'order_declined':
    case 'order_expired':
    case 'order_cancelled':
    case 'order_refunded':
    case 'payment_late':
    case 'dispute_opened':
      return orderId === undefined ? '/orders' : `/checkout/${orderId}`;
    case 'password_changed':
    case 'reset_requested':
      return '/profile';
    case 'other':
      return null;
  }
}
