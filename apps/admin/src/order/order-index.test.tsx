import { answers, breaks, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { orderLine, page } from '../testing/examples';
import { openOffice } from '../testing/open-office';
import { delta, viewer } from '../testing/people';
import { OrderIndex } from './order-index';

useWire();

const open = (at = '/orders', as = viewer) => openOffice(<OrderIndex />, { as, at });
const lastInput = () => inputsOf('order.list').at(-1);

test('a line says what was bought, how it was paid and what came back', async () => {
  answers('order.list', page({ ...orderLine, status: 'partially_refunded', refundedCash: '5.00' }));
  open();
  const row = within((await screen.findAllByRole('row'))[1] as HTMLElement);
  expect(row.getByRole('link', { name: 'Growth package' })).toHaveAttribute('href', `/orders/${orderLine.id}`);
  expect(row.getByRole('link', { name: 'Ana Amin' })).toHaveAttribute('href', `/customers/${orderLine.customer.id}`);
  for (const amount of ['$40.00', '$8.00', '$19.50', '$5.00']) expect(row.getByText(amount)).toBeVisible();
  expect(row.getByText('12.50 bizcoins')).toBeInTheDocument();
  expect(row.getByText('Partly refunded')).toBeVisible();
});

test('a top-up is named by its coins', async () => {
  answers('order.list', page({ ...orderLine, kind: 'top_up', packageName: null, topUpBizcoins: '50.00' }));
  open();
  expect(await screen.findByRole('link', { name: '50.00 bizcoins bought' })).toBeVisible();
});

test('search, status and kind are kept in the address, and the page is asked for by it', async () => {
  answers('order.list', page(orderLine));
  const user = open('/orders?kind=package');
  await user.type(screen.getByRole('searchbox', { name: 'Search orders' }), 'ana');
  await user.click(screen.getByRole('button', { name: 'Paid' }));
  await waitFor(() => expect(lastInput()).toEqual({ search: 'ana', status: 'paid', kind: 'package', limit: 50 }));
  expect(new URLSearchParams(window.location.search).get('status')).toBe('paid');
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(() => expect(window.location.search).toBe(''));
});

test('an address with words it does not know shows everything, and one with a customer can be widened', async () => {
  answers('order.list', page(orderLine));
  const user = open('/orders?status=eaten&customer=c1');
  await waitFor(() => expect(lastInput()).toEqual({ customerId: 'c1', limit: 50 }));
  await user.click(screen.getByRole('button', { name: 'Show orders of every customer' }));
  await waitFor(() => expect(lastInput()).toEqual({ limit: 50 }));
});

test('older orders come page by page', async () => {
  answers('order.list', { items: [orderLine], nextCursor: 'next' });
  const user = open();
  await user.click(await screen.findByRole('button', { name: 'Load more' }));
  await waitFor(() => expect(lastInput()).toEqual({ cursor: 'next', limit: 50 }));
});

test('nothing yet and nothing found differ', async () => {
  answers('order.list', page());
  const user = open('/orders?status=refunded');
  expect(await screen.findByText('Nothing found')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show everything' }));
  expect(await screen.findByText('No orders yet')).toBeVisible();
});

test('a member of a dealer sees the list of theirs', async () => {
  answers('order.list', page(orderLine));
  open('/orders', delta);
  expect(await screen.findByRole('link', { name: 'Growth package' })).toBeVisible();
});

test('who may not see it reads that, and no answer can be asked for again', async () => {
  refuses('order.list', { code: 'not_allowed' });
  open();
  expect(await screen.findByText('You are not allowed to see this')).toBeVisible();
});

test('no answer is told as such, with a second try', async () => {
  breaks('order.list');
  const user = open();
  const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 10_000 });
  answers('order.list', page(orderLine));
  await user.click(again);
  expect(await screen.findByRole('link', { name: 'Growth package' })).toBeVisible();
}, 20_000);
