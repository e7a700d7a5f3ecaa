import { type PaymentStatus, paymentStatuses } from '@bizcoin/domain';
import { expect, test } from 'vitest';
import { payment, pendingOrder } from '../testing/order-examples';
import { type OrderScene, orderScene } from './order-scene';

const before = { now: new Date('2026-05-01T10:10:00Z'), saysPaid: false };
const after = { now: new Date('2026-05-01T10:30:00Z'), saysPaid: false };
const withPayment = (status: PaymentStatus) => ({ ...pendingOrder, payments: [{ ...payment, status }] });

const expected: Record<PaymentStatus, [inTime: OrderScene, tooLate: OrderScene]> = {
  created: ['starting', 'overdue'],
  pending: ['open', 'overdue'],
  unknown: ['unknown', 'unknown'],
  declined: ['declined', 'overdue'],
  cancelled: ['declined', 'overdue'],
  authorized: ['confirming', 'confirming'],
  capturing: ['confirming', 'confirming'],
  captured: ['confirming', 'confirming'],
};

test.each(paymentStatuses)('a pending order whose payment is %s has its own scene', (status) => {
  expect([orderScene(withPayment(status), before), orderScene(withPayment(status), after)]).toEqual(expected[status]);
});

test('who comes back from the gateway saying "paid" is not asked to pay again', () => {
  expect(orderScene(withPayment('pending'), { ...before, saysPaid: true })).toBe('confirming');
  expect(orderScene(withPayment('declined'), { ...before, saysPaid: true })).toBe('declined');
});

test('the last attempt counts, and an order without one waits for the gateway', () => {
  const payments = [
    { ...payment, status: 'declined' as const },
    { ...payment, status: 'pending' as const },
  ];
  expect(orderScene({ ...pendingOrder, payments }, before)).toBe('open');
  expect(orderScene({ ...pendingOrder, payments: [] }, before)).toBe('starting');
});

test('a refunded order is still a paid one; ended orders stay what they are', () => {
  const scenes = (['paid', 'partially_refunded', 'refunded', 'cancelled', 'expired'] as const).map((status) =>
    orderScene({ ...withPayment('declined'), status }, after),
  );
  expect(scenes).toEqual(['paid', 'paid', 'paid', 'cancelled', 'expired']);
});
