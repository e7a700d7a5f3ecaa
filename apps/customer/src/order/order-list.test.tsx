import { answers, answersBy, answersLater, fails, inputsOf, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from '../testing/open-page';
import { paidOrder, pendingOrder } from '../testing/order-examples';
import { OrderList } from './order-list';

useWire();

test('every order shows how it was paid, what came back and how it stands, and leads to its page', async () => {
  const refunded = {
    ...paidOrder,
    id: 'order-2',
    status: 'partially_refunded',
    refundedCash: '5.00',
    refundedBizcoins: '3.00',
  };
  const topUp = { ...pendingOrder, id: 'order-3', kind: 'top_up', package: null, topUpBizcoins: '25.00' };
  answers('checkout.orders', { items: [topUp, refunded], nextCursor: null });
  openPage(<OrderList />);
  const rows = await screen.findAllByRole('listitem');
  expect(rows[0]).toHaveTextContent(/25\.00 bizcoins.*Not paid/);
  expect(rows[1]).toHaveTextContent(
    /Growth.*Partly refunded.*\$19\.50 by card.*12\.50.*used.*\$8\.00 off.*\$5\.00 refunded.*3\.00.*returned/,
  );
  expect(screen.getByRole('link', { name: 'Growth' })).toHaveAttribute('href', '/checkout/order-2');
});

test('without orders it says how to start', async () => {
  answers('checkout.orders', { items: [], nextCursor: null });
  openPage(<OrderList />);
  expect(await screen.findByText('No orders yet')).toBeVisible();
  expect(screen.getByRole('link', { name: 'See packages' })).toHaveAttribute('href', '/packages');
});

test('a state from the address is asked for, and where nothing is found the filters can be cleared', async () => {
  const none = { items: [], nextCursor: null };
  answersBy('checkout.orders', (asked) => ('status' in (asked as object) ? none : { ...none, items: [paidOrder] }));
  const user = openPage(<OrderList />, { pathname: '/orders', search: 'status=expired&kind=package' });
  expect(await screen.findByText('No orders found')).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'State' })).toHaveTextContent('Expired');
  expect(inputsOf('checkout.orders')).toEqual([{ status: 'expired', kind: 'package' }]);
  const [clear] = screen.getAllByRole('button', { name: 'Clear filters' });
  await user.click(clear as HTMLElement);
  expect(await screen.findByRole('link', { name: 'Growth' })).toBeVisible();
  expect(window.location.search).toBe('');
});

test('a state that is chosen goes into the address and is asked for', async () => {
  answers('checkout.orders', { items: [paidOrder], nextCursor: null });
  const user = openPage(<OrderList />, { pathname: '/orders' });
  await user.click(await screen.findByRole('combobox', { name: 'State' }));
  await user.click(await screen.findByRole('option', { name: 'Paid' }));
  await waitFor(() => expect(inputsOf('checkout.orders')).toContainEqual({ status: 'paid' }));
  expect(window.location.search).toBe('?status=paid');
});

test('an address that says nonsense shows every order', async () => {
  answers('checkout.orders', { items: [paidOrder], nextCursor: null });
  openPage(<OrderList />, { pathname: '/orders', search: 'status=gone&kind=gift' });
  expect(await screen.findByRole('link', { name: 'Growth' })).toBeVisible();
  expect(inputsOf('checkout.orders')).toEqual([{}]);
});

test('a slow list keeps its place', async () => {
  const release = answersLater('checkout.orders', { items: [], nextCursor: null });
  openPage(<OrderList />);
  expect(await screen.findByText('Loading your orders…')).toBeInTheDocument();
  release();
  expect(await screen.findByText('No orders yet')).toBeVisible();
});

test('a failing list gives the reference that support asks for', async () => {
  fails('checkout.orders', 'ref-9');
  openPage(<OrderList />);
  expect(await screen.findByText('ref-9')).toBeVisible();
});
