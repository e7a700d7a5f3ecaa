import { answers, useWire } from '@bizcoin/testing/wire';
import { screen } from '@testing-library/react';
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
