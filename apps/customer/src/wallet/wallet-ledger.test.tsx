import { answers, answersBy, answersLater, breaks, fails, inputsOf, useWire } from '@bizcoin/testing/wire';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { saveFile } from '../download/save-file';
import { openPage } from '../testing/open-page';
// Fetched only when a file is wanted; a test on a busy machine must not wait for it.
import './entries-csv';
import { WalletLedger } from './wallet-ledger';

vi.mock('../download/save-file', () => ({ saveFile: vi.fn() }));

useWire();

const entry = { reference: 'redemption:1', reason: null, createdAt: '2026-05-01T10:00:00.000Z' };

test('every entry shows its sign, the balance after it, its reason and its reference', async () => {
  answers('wallet.entries', {
    items: [
      { ...entry, id: 'e2', seq: 2, kind: 'capture', amount: '-8.00', balanceAfter: '17.00' },
      { ...entry, id: 'e1', seq: 1, kind: 'adjust', amount: '25.00', balanceAfter: '25.00', reason: 'Goodwill' },
    ],
    nextCursor: null,
  });
  openPage(<WalletLedger />);
  const rows = await screen.findAllByRole('listitem');
  expect(rows[0]).toHaveTextContent(/Spent.*1 May 2026, 10:00.*−8.00 bizcoins.*Balance.*17.00 bizcoins/);
  expect(rows[1]).toHaveTextContent(/Correction.*Goodwill.*\+25.00 bizcoins/);
  expect(within(rows[1] as HTMLElement).getByRole('button', { name: 'Copy reference' })).toBeVisible();
});

test('an empty wallet says how to start', async () => {
  answers('wallet.entries', { items: [], nextCursor: null });
  openPage(<WalletLedger />);
  expect(await screen.findByText('No entries yet')).toBeVisible();
});

const none = { items: [], nextCursor: null };
const spent = { ...entry, id: 'e2', seq: '2', kind: 'capture', amount: '-8.00', balanceAfter: '17.00', orderId: null };

test('what the address says is asked for and shown in the fields, and clearing it asks for everything', async () => {
  answersBy('wallet.entries', (asked) => ('kind' in (asked as object) ? none : { ...none, items: [spent] }));
  const search = 'kind=capture&from=2026-05-01&to=2026-05-31';
  const user = openPage(<WalletLedger />, { pathname: '/wallet', search, timeZone: 'Asia/Karachi' });
  expect(await screen.findByText('No entries found')).toBeVisible();
  expect(inputsOf('wallet.entries')).toEqual([
    { kind: 'capture', from: '2026-05-01', to: '2026-05-31', timeZone: 'Asia/Karachi' },
  ]);
  expect(screen.getByRole('combobox', { name: 'Kind' })).toHaveTextContent('Spent');
  expect(screen.getByLabelText('From')).toHaveValue('2026-05-01');
  const [clear] = screen.getAllByRole('button', { name: 'Clear filters' });
  await user.click(clear as HTMLElement);
  expect(await screen.findByText('Paid towards an order.')).toBeVisible();
  expect(window.location.search).toBe('');
  expect(screen.getByLabelText('To')).toHaveValue('');
});

test('a day that is typed goes into the address once it is one', async () => {
  answers('wallet.entries', { ...none, items: [spent] });
  openPage(<WalletLedger />, { pathname: '/wallet' });
  await screen.findByText('Paid towards an order.');
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '0002-05-01' } });
  expect(window.location.search).toBe('');
  expect(screen.getByLabelText('From')).toHaveValue('0002-05-01');
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-05-01' } });
  await waitFor(() => expect(inputsOf('wallet.entries')).toContainEqual({ from: '2026-05-01', timeZone: 'UTC' }));
  expect(window.location.search).toBe('?from=2026-05-01');
});

test('an address that says nonsense shows every entry', async () => {
  answers('wallet.entries', { ...none, items: [spent] });
  openPage(<WalletLedger />, { pathname: '/wallet', search: 'kind=gift&from=yesterday&to=2026-02-30' });
  expect(await screen.findByText('Paid towards an order.')).toBeVisible();
  expect(inputsOf('wallet.entries')).toEqual([{}]);
});

test('the file holds every page of what is filtered, with plain amounts and no formula', async () => {
  const gift = { ...entry, id: 'e1', seq: '1', kind: 'adjust', amount: '25.00', balanceAfter: '25.00', orderId: null };
  const pages = {
    first: { items: [spent], nextCursor: '2' },
    last: { items: [{ ...gift, reason: '=1+1' }], nextCursor: null },
  };
  answersBy('wallet.entries', (asked) => ('cursor' in (asked as object) ? pages.last : pages.first));
  const user = openPage(<WalletLedger />, { pathname: '/wallet', search: 'from=2026-05-01', timeZone: 'Asia/Karachi' });
  await user.click(await screen.findByRole('button', { name: 'Download CSV' }));
  await waitFor(() => expect(saveFile).toHaveBeenCalled());
  const [name, text] = vi.mocked(saveFile).mock.calls[0] ?? [];
  expect(name).toBe('bizcoins_2026-05-01.csv');
  expect(text?.split('\r\n')).toEqual([
    '\uFEFFTime (Karachi time),Time (UTC),Kind,Reason,Amount in bizcoins,Balance in bizcoins,Reference,Order',
    '2026-05-01 15:00:00,2026-05-01T10:00:00.000Z,Spent,Paid towards an order.,-8.00,17.00,redemption:1,',
    "2026-05-01 15:00:00,2026-05-01T10:00:00.000Z,Correction,'=1+1,25.00,25.00,redemption:1,",
    '',
  ]);
  expect(inputsOf('wallet.entries').slice(1)).toEqual([
    { from: '2026-05-01', timeZone: 'Asia/Karachi', limit: 100 },
    { from: '2026-05-01', timeZone: 'Asia/Karachi', limit: 100, cursor: '2' },
  ]);
  expect(screen.getByRole('status')).toHaveTextContent('2 entries saved as a file.');
});

test('a file that cannot be read to its end is not saved, and the reason is told', async () => {
  answers('wallet.entries', { items: [spent], nextCursor: null });
  const user = openPage(<WalletLedger />, { pathname: '/wallet' });
  const save = await screen.findByRole('button', { name: 'Download CSV' });
  breaks('wallet.entries');
  await user.click(save);
  expect(await screen.findByRole('alert')).toHaveTextContent('No answer came');
  expect(saveFile).not.toHaveBeenCalled();
});

test('slow entries keep their place', async () => {
  const release = answersLater('wallet.entries', none);
  openPage(<WalletLedger />);
  expect(await screen.findByText('Loading your entries…')).toBeInTheDocument();
  release();
  expect(await screen.findByText('No entries yet')).toBeVisible();
});

test('entries that fail give the reference that support asks for', async () => {
  fails('wallet.entries', 'ref-8');
  openPage(<WalletLedger />);
  expect(await screen.findByText('ref-8')).toBeVisible();
});
