import { answers, useWire } from '@bizcoin/testing/wire';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from '../testing/open-page';
import { WalletLedger } from './wallet-ledger';

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
