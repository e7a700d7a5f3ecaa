import { useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import confetti from 'canvas-confetti';
import { expect, test, vi } from 'vitest';
import { receipt } from '../testing/examples';
import { openPage, preferReducedMotion } from '../testing/open-page';
import { RedemptionReceipt } from './redemption-receipt';
import type { Receipt } from './voucher-types';

vi.mock('canvas-confetti', () => ({ default: vi.fn(async () => undefined) }));

useWire();

const subscription = { id: 's', name: 'Growth', allowed: 5500, used: 1260, endsAt: '2026-06-01T00:00:00.000Z' };
const kept = { redemptionId: 'r', redeemedAt: '2026-05-01T10:00:00.000Z' };
const outcomes: [string, Receipt, string, string][] = [
  ['credit', receipt, 'Bizcoins received', 'You now have 145.00 bizcoins to spend.'],
  [
    'message into a package',
    { ...kept, type: 'message', benefit: { messages: 500 }, subscription },
    'Messages added',
    'Growth now has 4,240 messages left, until 31 May 2026, 23:59 (UTC).',
  ],
  [
    'message without a package',
    { ...kept, type: 'message', benefit: { messages: 500 }, subscription: null, messageBalance: 500 },
    'Messages added',
    '500 messages are kept for your next package.',
  ],
  [
    'package',
    {
      ...kept,
      type: 'package',
      benefit: { packageId: 'p', name: 'Starter', messages: 1000, endsAt: '2026-06-01T00:00:00.000Z' },
      subscription: { ...subscription, name: 'Starter', allowed: 1000, used: 0 },
    },
    'Package started',
    'Starter runs until 31 May 2026, 23:59 (UTC) with 1,000 messages to send.',
  ],
  [
    'percentage',
    {
      ...kept,
      type: 'percentage',
      benefit: { percent: '20', maxDiscount: '15.00', validUntil: null },
      savedDiscount: { id: 'd' },
    },
    'Discount saved',
    'The checkout offers it on your next purchase.',
  ],
];

test.each(outcomes)('%s: the receipt says what was gained and what changed', (_, shown, title, change) => {
  openPage(<RedemptionReceipt receipt={shown} onDone={() => {}} />);
  expect(screen.getByRole('heading', { name: title })).toHaveFocus();
  expect(screen.getByText(change)).toBeVisible();
});

test('with reduced motion there is no burst', async () => {
  openPage(<RedemptionReceipt receipt={receipt} onDone={() => {}} />);
  await screen.findByText('Bizcoins received');
  expect(confetti).not.toHaveBeenCalled();
});

test('where motion is welcome, the success moment bursts once', async () => {
  preferReducedMotion(false);
  openPage(<RedemptionReceipt receipt={receipt} onDone={() => {}} />);
  await waitFor(() => expect(confetti).toHaveBeenCalledOnce());
});
