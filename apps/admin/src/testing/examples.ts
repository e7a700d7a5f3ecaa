import type { Answers } from '../api/api';
import type { Attempt } from '../attempt/attempt-table';
import type { Customer } from '../customer/customer';
import type { Order, OrderLine } from '../order/order';
import type { VoucherRedemption } from '../redemption/redemption';
import type { Ticket } from '../support/ticket';
import type { Voucher } from '../voucher/voucher';

/** Answers of the server as they look on the wire, for the stories the tests tell. */
export const voucher: Voucher = {
  id: '00000000-0000-7000-8000-0000000000a1',
  type: 'message',
  value: '500',
  package: null,
  codeTail: '7KQ4',
  vanity: false,
  usageLimit: 10,
  usageCount: 3,
  perCustomerLimit: 1,
  active: true,
  state: 'active',
  listed: false,
  startsAt: null,
  expiresOn: '2126-05-31',
  timeZone: 'Asia/Karachi',
  expiresAt: '2126-05-31T19:00:00.000Z',
  dealer: null,
  fundedByDealer: null,
  holder: null,
  minPurchase: null,
  maxDiscount: null,
  currency: 'USD',
  discountValidDays: null,
  grantValidDays: null,
  notes: 'Spring fair',
  createdBy: { id: '00000000-0000-7000-8000-000000000001', name: 'Root Rahman' },
  createdAt: '2026-05-01T10:00:00.000Z',
  version: 4,
};

export const redemption: VoucherRedemption = {
  redemptionId: '00000000-0000-7000-8000-0000000000b1',
  customer: { id: '00000000-0000-7000-8000-0000000000c1', name: 'Ana Amin' },
  redeemedAt: '2026-05-03T09:30:00.000Z',
  benefit: { messages: 500 },
  notes: null,
  rollback: null,
};

export const attempt: Attempt = {
  id: '00000000-0000-7000-8000-0000000000e1',
  kind: 'redeem',
  outcome: 'success',
  customer: redemption.customer,
  voucherId: voucher.id,
  codeTail: '7KQ4',
  ip: '203.0.113.7',
  createdAt: '2026-05-03T09:30:00.000Z',
  durationMs: 7,
};

export const auditEntry: Answers['audit']['list']['items'][number] = {
  id: '00000000-0000-7000-8000-0000000000f1',
  action: 'voucher.update',
  actor: { id: '00000000-0000-7000-8000-000000000001', name: 'Root Rahman' },
  subjectKind: 'voucher',
  subjectId: voucher.id,
  reason: 'Campaign extended',
  before: { usageLimit: 20 },
  after: { usageLimit: 50 },
  createdAt: '2026-05-04T09:30:00.000Z',
};

export const customer: Customer = {
  ...redemption.customer,
  email: 'ana@demo.test',
  dealer: null,
  bizPoints: '120.00',
  messageBalance: 0,
  suspended: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  phone: null,
  wallet: {
    balance: '120.00',
    held: '8.00',
    available: '112.00',
    expiring: [],
    messages: {
      subscriptions: [{ id: 'p1', name: 'Growth', allowed: 5000, used: 1240, endsAt: '2126-06-01T00:00:00.000Z' }],
      balance: 0,
    },
    currency: 'USD',
    rate: '1',
    worth: '112.00',
  },
  entries: [],
  packages: [],
  redemptions: [],
  lockout: { until: null, guesses: 0 },
};

export const order: Order = {
  id: '00000000-0000-7000-8000-000000000a01',
  kind: 'package',
  status: 'paid',
  package: { id: '00000000-0000-7000-8000-000000000a02', name: 'Growth', messages: 5000, days: 30 },
  topUpBizcoins: null,
  currency: 'USD',
  list: '40.00',
  discount: '8.00',
  discountId: '00000000-0000-7000-8000-000000000a03',
  bizcoins: '12.50',
  bizcoinsValue: '12.50',
  cash: '19.50',
  refundedCash: '0.00',
  refundedBizcoins: '0.00',
  secured: true,
  createdAt: '2026-05-03T09:30:00.000Z',
  expiresAt: '2026-05-03T10:00:00.000Z',
  paidAt: '2026-05-03T09:31:00.000Z',
  endedAt: null,
  payments: [
    {
      id: '00000000-0000-7000-8000-000000000a04',
      status: 'captured',
      amount: '19.50',
      redirectUrl: null,
      failureReason: null,
      createdAt: '2026-05-03T09:30:00.000Z',
      gateway: 'sandbox',
      gatewayReference: 'sb_1234',
      refunded: '0.00',
      disputed: '0.00',
      superseded: false,
    },
  ],
  refunds: [],
  subscription: {
    id: '00000000-0000-7000-8000-000000000a05',
    endsAt: '2126-06-02T19:00:00.000Z',
    messagesUsed: 0,
  },
  customer: { ...redemption.customer, email: 'ana@demo.test' },
  dealer: null,
  receivables: [],
};

export const orderLine: OrderLine = {
  id: order.id,
  kind: 'package',
  status: 'paid',
  customer: redemption.customer,
  packageName: 'Growth',
  topUpBizcoins: null,
  currency: 'USD',
  list: '40.00',
  discount: '8.00',
  bizcoins: '12.50',
  cash: '19.50',
  refundedCash: '0.00',
  refundedBizcoins: '0.00',
  createdAt: order.createdAt,
};

export const ticket: Ticket = {
  id: '00000000-0000-7000-8000-000000000b01',
  kind: 'question',
  subject: 'Where are my messages?',
  status: 'open',
  customer: redemption.customer,
  orderId: order.id,
  reference: 'ref-42',
  createdAt: '2026-05-04T09:30:00.000Z',
  updatedAt: '2026-05-04T09:30:00.000Z',
  closedAt: null,
  messages: [
    {
      id: '00000000-0000-7000-8000-000000000b02',
      author: 'customer',
      by: redemption.customer,
      body: 'I paid and see nothing.',
      createdAt: '2026-05-04T09:30:00.000Z',
    },
  ],
};

/** One page of a list, with nothing after it. */
export const page = <Item>(...items: Item[]) => ({ items, nextCursor: null });
