import { answers, inputsOf, useWire } from '@bizcoin/testing/wire';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from '../testing/open-page';
import { RedemptionHistory } from './redemption-history';
import type { PastRedemption } from './voucher-types';

useWire();

const past = (redemptionId: string, messages: number, rolledBackAt: string | null = null): PastRedemption => ({
  redemptionId,
  voucherId: `voucher-of-${redemptionId}`,
  type: 'message',
  benefit: { messages },
  redeemedAt: '2026-05-01T10:00:00.000Z',
  codeTail: '7KQ4',
  rolledBackAt,
});

test('a redemption that was taken back stays in the history and says so', async () => {
  answers('voucher.history', { items: [past('r1', 500, '2026-05-03T10:00:00.000Z')], nextCursor: null });
  openPage(<RedemptionHistory />);
  expect(await screen.findByRole('listitem')).toHaveTextContent(/500 messages.*Taken back 3 May 2026/);
  expect(screen.queryByRole('button', { name: 'Load more' })).not.toBeInTheDocument();
});

test('more is loaded from where the last page ended', async () => {
  answers('voucher.history', { items: [past('r2', 500)], nextCursor: 'after-r2' });
  const user = openPage(<RedemptionHistory />);
  await screen.findByText('500 messages');
  answers('voucher.history', { items: [past('r1', 1000)], nextCursor: null });
  await user.click(screen.getByRole('button', { name: 'Load more' }));
  expect(await screen.findByText('1,000 messages')).toBeVisible();
  expect(inputsOf('voucher.history')).toEqual([{}, { cursor: 'after-r2' }]);
});

test('without redemptions it says how to start', async () => {
  answers('voucher.history', { items: [], nextCursor: null });
  openPage(<RedemptionHistory />);
  expect(await screen.findByText('No redemptions yet')).toBeVisible();
});
