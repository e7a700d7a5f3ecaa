import type { Order } from '../order/order-types';

/** Orders as they look on the wire: Growth with 20 % off, 12.50 bizcoins and the rest by card. */
export const payment: Order['payments'][number] = {
  id: 'payment-1',
  status: 'pending',
  amount: '19.50',
  redirectUrl: 'https://gateway.test/pay/1',
  failureReason: null,
  createdAt: '2026-05-01T10:00:00.000Z',
};

export const pendingOrder: Order = {
  id: '01890000-0000-7000-8000-000000000001',
  kind: 'package',
  status: 'pending',
  package: { id: 'package-growth', name: 'Growth', messages: 5000, days: 30 },
  topUpBizcoins: null,
  currency: 'USD',
  list: '40.00',
  discount: '8.00',
  discountId: 'discount-20',
  bizcoins: '12.50',
  bizcoinsValue: '12.50',
  cash: '19.50',
  refundedCash: '0.00',
  refundedBizcoins: '0.00',
  secured: true,
  createdAt: '2026-05-01T10:00:00.000Z',
  expiresAt: '2026-05-01T10:30:00.000Z',
  paidAt: null,
  endedAt: null,
  payments: [payment],
  refunds: [],
  subscription: null,
};

export const paidOrder: Order = {
  ...pendingOrder,
  status: 'paid',
  paidAt: '2026-05-01T10:02:00.000Z',
  payments: [{ ...payment, status: 'captured', redirectUrl: null }],
  subscription: { id: 'subscription-2', endsAt: '2026-06-01T00:00:00.000Z', messagesUsed: 0 },
};

export const declinedOrder: Order = {
  ...pendingOrder,
  secured: false,
  payments: [{ ...payment, status: 'declined', redirectUrl: null, failureReason: 'card_declined' }],
};
