import { answers, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { order, page, ticket } from '../testing/examples';
import { openOffice } from '../testing/open-office';
import { delta, root, support, viewer } from '../testing/people';
import type { Order } from './order';
import { OrderDetail } from './order-detail';

useWire();

beforeEach(() => answers('support.list', page()));

async function open(shown: Order, as = root) {
  answers('order.get', shown);
  const user = openOffice(<OrderDetail orderId={shown.id} />, { as });
  await screen.findByRole('heading', { level: 1 });
  return user;
}

const [payment] = order.payments;
const fact = (name: string) => screen.getAllByText(name, { selector: 'dt' })[0]?.parentElement;

test('an order shows its parts, its package, its customer and what can be copied', async () => {
  await open(order);
  expect(screen.getByRole('heading', { name: 'Growth package' })).toBeVisible();
  expect(fact('List price')).toHaveTextContent('$40.00');
  expect(fact('Discount')).toHaveTextContent('−$8.00');
  expect(fact('Bizcoins')).toHaveTextContent('worth $12.50');
  expect(fact('Card')).toHaveTextContent('$19.50');
  expect(fact('Messages used')).toHaveTextContent('0');
  expect(screen.getByRole('link', { name: 'Ana Amin' })).toHaveAttribute('href', `/customers/${order.customer.id}`);
  expect(screen.getByTitle(`order:${order.id}`)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Copy Order id' })).toBeVisible();
});

test('a payment shows what the gateway calls it and how it stands there', async () => {
  await open({ ...order, payments: [{ ...payment, status: 'unknown' }] as Order['payments'] });
  const row = within(within(screen.getByRole('region', { name: 'Payments' })).getAllByRole('row')[1] as HTMLElement);
  expect(row.getByTitle('sb_1234')).toBeVisible();
  expect(row.getByText('Unknown')).toBeVisible();
  expect(row.getByText('Nobody knows yet; it is asked every minute.')).toBeVisible();
});

test('a refund says to whom it went, what it did, who decided it and why', async () => {
  const refund: Order['refunds'][number] = {
    ...{ id: '00000000-0000-7000-8000-000000000c01', status: 'succeeded', cash: '5.00', bizcoins: '2.00' },
    ...{ createdAt: order.createdAt, takenFromTopUp: '0.00', endPackage: true, returnDiscount: false },
    ...{ failureReason: null, reason: 'Not needed', by: { id: root.id, name: 'Root Rahman' } },
  };
  await open({ ...order, status: 'partially_refunded', refunds: [refund] });
  const table = within(screen.getByRole('region', { name: 'Refunds' }));
  expect(table.getByText('Root Rahman')).toBeVisible();
  expect(table.getByText('Not needed')).toBeVisible();
  expect(table.getByText('Ends the package.')).toBeVisible();
  expect(table.getByText('$5.00')).toBeVisible();
});

test('what the bank took back stands as a dispute, and tickets about the order with it', async () => {
  answers('support.list', page({ ...ticket, kind: 'dispute', subject: 'A payment is disputed' }));
  const receivable = {
    id: 'r1',
    amount: '19.50',
    recovered: '0.00',
    status: 'open',
    createdAt: order.createdAt,
  } as const;
  await open({ ...order, receivables: [receivable] }, support);
  expect(within(screen.getByRole('region', { name: 'Disputes' })).getByText('Owed')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'A payment is disputed' })).toBeVisible();
});

test.each([viewer, support])('$name sees the order and reads who can refund it', async (person) => {
  await open(order, person);
  expect(screen.queryByRole('button', { name: 'Refund' })).toBeNull();
  expect(screen.getByText('Refunding needs full access.')).toBeVisible();
});

test('a member of a dealer sees no audit log, no tickets and no decider', async () => {
  await open(order, delta);
  expect(screen.queryByRole('link', { name: 'Audit log' })).toBeNull();
  expect(screen.queryByText('Tickets')).toBeNull();
});

test.each(['pending', 'cancelled', 'expired', 'refunded'] as const)(
  'an order that is %s has nothing to refund',
  async (status) => {
    await open({ ...order, status });
    expect(screen.queryByRole('button', { name: 'Refund' })).toBeNull();
  },
);

test('an id without an order, or of another dealer, says there is nothing', async () => {
  refuses('order.get', { code: 'not_found' });
  openOffice(<OrderDetail orderId={order.id} />, { as: delta });
  expect(await screen.findByText('There is nothing under this id')).toBeVisible();
});
