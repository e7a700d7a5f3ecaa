import { answers, useWire } from '@bizcoin/testing/wire';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from '../testing/open-page';
import { MyPackages } from './my-packages';

useWire();

const ended = {
  ...{ id: 'subscription-1', name: 'Growth', state: 'ended', source: 'order' },
  ...{ startsAt: '2026-05-01T10:00:00.000Z', endsAt: '2026-05-02T10:00:00.000Z' },
} as const;

test.each([
  ['a package that came to its end says how much of it was used', 5000, 40, '40 of 5,000 used'],
  ['one that a refund took back says so, not that nothing of nothing was used', 0, 0, 'Taken back'],
])('%s', async (_, messagesAllowed, messagesUsed, words) => {
  answers('package.mine', [{ ...ended, messagesAllowed, messagesUsed }]);
  openPage(<MyPackages />, { pathname: '/packages' });
  expect(await screen.findByText(words)).toBeVisible();
});
