import { answers, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from '../testing/open-page';
import { NoticeLink } from './notice-link';
import { NotificationPage } from './notification-page';

useWire();

const notice = (id: string, kind: string, facts: object, readAt: string | null = null) => ({
  ...{ id, kind, facts, readAt },
  createdAt: '2026-05-01T10:00:00.000Z',
});
const list = (items: ReturnType<typeof notice>[], unread: number) => ({ items, nextCursor: null, unread });
const order = { orderId: 'order-1', orderKind: 'package', packageName: 'Growth' };

const told: [kind: string, facts: object, words: RegExp, href: string | null][] = [
  [
    'wallet_credited',
    { amount: '25.00', balance: '145.00' },
    /25\.00 bizcoins received.*balance is 145\.00/,
    '/wallet',
  ],
  ['wallet_adjusted', { amount: '-5.00', balance: '20.00' }, /changed by −5\.00 bizcoins.*now 20\.00/, '/wallet'],
  [
    'wallet_expiring',
    { amount: '8.00', at: '2026-05-09T00:00:00.000Z', days: 7 },
    /8\.00 bizcoins expire in 7 days.*8 May 2026, 23:59/,
    '/packages',
  ],
  ['wallet_expiring', { amount: '8.00', at: '2026-05-03T00:00:00.000Z', days: 1 }, /expire tomorrow/, '/packages'],
  ['wallet_expired', { amount: '8.00' }, /8\.00 bizcoins have expired/, '/wallet'],
  ['messages_added', { benefit: { messages: 500 } }, /500 messages added/, '/packages'],
  [
    'package_activated',
    { benefit: { name: 'Starter', messages: 1000 } },
    /Starter has started.*1,000 messages/,
    '/packages',
  ],
  ['discount_saved', { benefit: { percent: '20' } }, /20 % off saved/, '/vouchers'],
  ['discount_expired', { percent: '20' }, /20 % discount has expired/, '/vouchers'],
  ['order_paid', order, /Growth: paid/, '/checkout/order-1'],
  [
    'order_declined',
    { ...order, bizcoins: '8.00', discountReturned: true },
    /No money was taken\. Your 8\.00 bizcoins and your discount are back\./,
    '/checkout/order-1',
  ],
  [
    'order_declined',
    { orderId: 'order-1', topUp: '25.00', bizcoins: '0.00', discountReturned: false },
    /25\.00 bizcoins: the payment was declined.*No money was taken\. You can/,
    '/checkout/order-1',
  ],
  ['order_expired', order, /Growth: the order ran out of time.*No money was taken/, '/checkout/order-1'],
  [
    'order_cancelled',
    { ...order, bizcoins: '8.00' },
    /order was cancelled.*Your 8\.00 bizcoins are back/,
    '/checkout/order-1',
  ],
  [
    'order_refunded',
    { ...order, cash: '19.50', bizcoins: '12.50', currency: 'USD' },
    /\$19\.50 go back to your card and 12\.50 bizcoins/,
    '/checkout/order-1',
  ],
  [
    'order_refunded',
    { ...order, cash: '0.00', bizcoins: '12.50', currency: 'USD' },
    /12\.50 bizcoins are back in your wallet/,
    '/checkout/order-1',
  ],
  ['payment_late', { ...order, used: true }, /the order is paid/, '/checkout/order-1'],
  [
    'payment_late',
    { ...order, used: false, cash: '19.50', currency: 'USD' },
    /\$19\.50 go back to you in full/,
    '/checkout/order-1',
  ],
  ['dispute_opened', order, /your bank took the payment back/, '/checkout/order-1'],
  ['support_replied', { ticketId: 'ticket-1' }, /We answered your question/, '/support#ticket-ticket-1'],
  ['something_new', { amount: 3 }, /Something changed in your account/, null],
];

test.each(told)('%s %o is told in words and leads to what it is about', async (kind, facts, words, href) => {
  answers('notification.list', list([notice('n1', kind, facts, '2026-05-01T11:00:00.000Z')], 0));
  openPage(<NotificationPage />, { pathname: '/notifications' });
  const row = await screen.findByRole('listitem');
  expect(row).toHaveTextContent(words);
  expect(row.querySelector('a')?.getAttribute('href') ?? null).toBe(href);
  expect(inputsOf('notification.markRead')).toEqual([]);
});

test('what was seen counts as read and stays marked as new for this visit', async () => {
  answers(
    'notification.list',
    list([notice('n2', 'order_paid', order), notice('n1', 'order_paid', order, '2026-05-01T11:00:00.000Z')], 3),
  );
  answers('notification.markRead', { unread: 2 });
  openPage(
    <>
      <NoticeLink />
      <NotificationPage />
    </>,
    { pathname: '/notifications' },
  );
  expect(await screen.findByRole('link', { name: 'Notifications, 2 unread' })).toBeVisible();
  expect(inputsOf('notification.markRead')).toEqual([{ ids: ['n2'] }]);
  const [first, second] = screen.getAllByRole('listitem');
  expect(first).toHaveTextContent(/^New:/);
  expect(second).not.toHaveTextContent(/^New:/);
});

test('all that is further down can be marked as read at once', async () => {
  answers('notification.list', list([notice('n1', 'order_paid', order, '2026-05-01T11:00:00.000Z')], 40));
  const user = openPage(<NotificationPage />);
  const all = await screen.findByRole('button', { name: 'Mark all as read' });
  answers('notification.markRead', { unread: 0 });
  answers('notification.list', list([], 0));
  await user.click(all);
  await waitFor(() => expect(all).not.toBeInTheDocument());
  expect(inputsOf('notification.markRead')).toEqual([{ all: true }]);
});

test('without news it says what will appear here; what could not be read can be read again', async () => {
  refuses('notification.list', { code: 'busy', retryAfterSeconds: 1 });
  const user = openPage(<NotificationPage />);
  expect(await screen.findByRole('alert')).toHaveTextContent('Very many people');
  answers('notification.list', list([], 0));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Nothing to tell yet')).toBeVisible();
});
