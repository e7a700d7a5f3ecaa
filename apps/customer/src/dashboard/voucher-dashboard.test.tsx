import { answers, answersLater, breaks, fails, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { twentyOff } from '../testing/checkout-examples';
import { emptyShelf, offer, wallet } from '../testing/examples';
import { openPage } from '../testing/open-page';
import { VoucherDashboard } from './voucher-dashboard';

useWire();

const none = { items: [], nextCursor: null };
const entry = {
  ...{ seq: '2', id: 'e2', kind: 'capture', amount: '-8.00', balanceAfter: '17.00', reference: 'order:1' },
  ...{ reason: null, orderId: null, createdAt: '2026-05-02T10:00:00.000Z' },
};
const notice = {
  ...{ id: 'n1', kind: 'wallet_credited', facts: { amount: '25.00', balance: '145.00' } },
  ...{ createdAt: '2026-05-01T10:00:00.000Z', readAt: null },
};

beforeEach(() => {
  answers('wallet.get', wallet);
  answers('voucher.shelf', { ...emptyShelf, available: [offer], savedDiscounts: [twentyOff] });
  answers('voucher.history', none);
  answers('wallet.entries', { items: [entry], nextCursor: null });
  answers('notification.list', { items: [notice], nextCursor: null, unread: 1 });
});

const open = () => openPage(<VoucherDashboard />, { pathname: '/' });
/** What stands far down the page comes later than the rest. */
const part = (name: string) => screen.findByRole('region', { name });

test('the start page shows what can be spent, sent and redeemed, what happened and what is new', async () => {
  open();
  const balance = await screen.findByRole('region', { name: 'Available to spend' });
  expect(within(balance).getByText('112.00 bizcoins')).toBeInTheDocument();
  expect(balance).toHaveTextContent('worth $112.00');
  expect(screen.getByRole('meter', { name: 'Growth' })).toHaveAttribute('aria-valuetext', '3,740 of 5,000 left');
  expect(screen.getByText('250 messages are kept for your next package.')).toBeVisible();
  expect(
    await within(await part('Ready to use')).findByRole('button', { name: 'Use now: 500 messages' }),
  ).toBeVisible();
  expect(await within(await part('Saved discounts')).findByRole('link', { name: 'Use it: 20 % off' })).toBeVisible();
  expect(await within(await part('Latest activity')).findByRole('listitem')).toHaveTextContent(
    /Spent.*2 May 2026.*−8\.00/,
  );
  expect(
    await within(await part('Unread notices')).findByRole('link', { name: '25.00 bizcoins received' }),
  ).toBeVisible();
});

test('with nothing there yet, every part says how to start', async () => {
  answers('voucher.shelf', emptyShelf);
  answers('wallet.entries', none);
  answers('notification.list', { items: [{ ...notice, readAt: notice.createdAt }], nextCursor: null, unread: 0 });
  open();
  expect(await screen.findByText('Nothing waiting for you right now')).toBeVisible();
  expect(await within(await part('Saved discounts')).findByText('No saved discounts')).toBeVisible();
  expect(await within(await part('Latest activity')).findByText('Nothing happened yet')).toBeVisible();
  expect(await within(await part('Unread notices')).findByText('No unread notices')).toBeVisible();
});

test('each balance can be explained by key', async () => {
  const user = open();
  (await screen.findByRole('button', { name: 'About Held' })).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/Set aside for an order that is not paid yet/)).toBeVisible();
});

test.each([
  ['wallet.get', 'Latest activity'],
  ['voucher.shelf', 'Latest activity'],
  ['wallet.entries', 'Ready to use'],
  ['voucher.history', 'Ready to use'],
  ['notification.list', 'Ready to use'],
])('without an answer of %s the other parts stand, and reading again brings it', async (procedure, standing) => {
  refuses(procedure, { code: 'busy', retryAfterSeconds: 1 });
  const user = open();
  const [alert] = await screen.findAllByRole('alert');
  expect(alert).toHaveTextContent('Very many people');
  const other = await part(standing);
  expect(await within(other).findAllByRole('listitem')).not.toHaveLength(0);
  expect(within(other).queryByRole('alert')).not.toBeInTheDocument();
  answers('wallet.get', wallet);
  answers('voucher.shelf', emptyShelf);
  for (const list of ['wallet.entries', 'voucher.history']) answers(list, none);
  answers('notification.list', { ...none, unread: 0 });
  await user.click(within(alert as HTMLElement).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(alert).not.toBeInTheDocument());
});

test('a failure of ours gives the reference that support asks for', async () => {
  fails('notification.list', 'ref-7');
  open();
  expect(await within(await part('Unread notices')).findByText('ref-7')).toBeVisible();
});

test('a broken connection says so in every part, and nothing waits for ever', async () => {
  for (const path of ['wallet.get', 'voucher.shelf', 'voucher.history', 'wallet.entries', 'notification.list'])
    breaks(path);
  open();
  await waitFor(() => expect(screen.getAllByText('No answer came')).toHaveLength(5));
});

test('a slow answer keeps the place of its part', async () => {
  const release = answersLater('wallet.entries', none);
  open();
  expect(await screen.findByText('Loading your latest activity…')).toBeInTheDocument();
  release();
  expect(await screen.findByText('Nothing happened yet')).toBeVisible();
});
