import { answers, inputsOf, useWire } from '@bizcoin/testing/wire';
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { NoticeToaster } from '../notification/notice-toaster';
import { wallet } from '../testing/examples';
import { openPage } from '../testing/open-page';
import { BalanceLink } from '../wallet/balance-link';
import { CustomerLive } from './customer-live';

useWire();

/** The browser's stream, by hand. */
class Source extends EventTarget {
  static last: Source | null = null;
  readyState = 1;
  constructor(readonly url: string) {
    super();
    Source.last = this;
  }
  close() {}
}

beforeEach(() => {
  Source.last = null;
  vi.stubGlobal('EventSource', Source);
});

const says = (name: string, data: unknown = '') =>
  act(async () => Source.last?.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) })));

const notice = (id: string) => ({
  ...{ id, kind: 'wallet_adjusted', facts: { amount: '5.00', balance: '125.00' }, readAt: null },
  createdAt: '2026-05-01T10:00:00.000Z',
});
const notices = (...ids: string[]) =>
  answers('notification.list', { items: ids.slice(0, 1).map(notice), nextCursor: null, unread: ids.length });

/** The frame of a page that listens; what was missed while it opened is read. */
async function openLive(pathname = '/help') {
  answers('wallet.get', wallet);
  notices('1');
  const user = openPage(
    <CustomerLive>
      <BalanceLink />
      <NoticeToaster />
    </CustomerLive>,
    { pathname },
  );
  await screen.findByRole('link', { name: /112\.00 bizcoins/ });
  // It listens when there is nothing better to do, or the reader looks at the page.
  await act(async () => window.dispatchEvent(new Event('focus')));
  await waitFor(() => expect(Source.last?.url).toBe('/api/trpc/live.changes'));
  await says('connected');
  await waitFor(() => expect(inputsOf('notification.list')).toHaveLength(2), { timeout: 3_000 });
  return user;
}

test('a topic that moved is read again, and nothing else', async () => {
  await openLive();
  answers('wallet.get', { ...wallet, available: '117.00' });
  await says('message', { topic: 'wallet', version: 1 });
  expect(await screen.findByRole('link', { name: /117\.00 bizcoins/ })).toBeVisible();
  expect(inputsOf('notification.list')).toHaveLength(2);
});

test('a balance says that it may be old while nobody tells what moves, and no longer', async () => {
  await openLive();
  expect(screen.queryByText(/^As of/)).toBeNull();
  await says('error');
  expect(await screen.findByText(/As of/)).toBeInTheDocument();
  const broken = Source.last;
  await act(async () => window.dispatchEvent(new Event('focus')));
  expect(Source.last).not.toBe(broken);
  await says('connected');
  await waitFor(() => expect(screen.queryByText(/As of/)).toBeNull());
});

test('a new notice is shown, said, leads to what it is about, and can be put aside', async () => {
  const user = await openLive();
  expect(screen.queryByRole('region', { name: 'New notice' })).toBeNull();
  notices('2', '1');
  await says('message', { topic: 'notifications', version: 1 });
  const toast = await screen.findByRole('region', { name: 'New notice' });
  expect(within(toast).getByRole('link')).toHaveAttribute('href', '/wallet');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/5\.00 bizcoins/));
  await user.click(within(toast).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('region', { name: 'New notice' })).toBeNull();
});

test('on the page of the notices a new one is not shown twice', async () => {
  await openLive('/notifications');
  notices('2', '1');
  await says('message', { topic: 'notifications', version: 1 });
  await waitFor(() => expect(inputsOf('notification.list')).toHaveLength(3));
  expect(screen.queryByRole('region', { name: 'New notice' })).toBeNull();
});
