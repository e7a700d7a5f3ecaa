import type { NoticeKind } from '@bizcoin/messaging';

const places = {
  wallet_credited: '/wallet',
  wallet_adjusted: '/wallet',
  wallet_expired: '/wallet',
  wallet_expiring: '/packages',
  messages_added: '/packages',
  package_activated: '/packages',
  discount_saved: '/vouchers',
  discount_expired: '/vouchers',
  support_replied: '/support',
  order_paid: '/orders',
  order_declined: '/orders',
  order_expired: '/orders',
  order_cancelled: '/orders',
  order_refunded: '/orders',
  payment_late: '/orders',
  dispute_opened: '/orders',
  password_changed: '/reset',
  reset_requested: '/reset',
} as const satisfies Record<NoticeKind, string>;

const ID = /^[0-9a-f-]{36}$/i;

/** Where a letter leads: to the page of its order or ticket where it names one, else to the list. */
export function noticeUrl(
  customerUrl: string,
  kind: NoticeKind,
  { orderId, ticketId }: Readonly<Record<string, unknown>>,
): string {
  const place = places[kind];
  if (place === '/orders' && isId(orderId)) return `${customerUrl}/checkout/${orderId}`;
  if (place === '/support' && isId(ticketId)) return `${customerUrl}/support#ticket-${ticketId}`;
  return `${customerUrl}${place}`;
}

const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
