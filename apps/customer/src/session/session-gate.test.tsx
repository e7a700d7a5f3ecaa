import { answers, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ana, wallet } from '../testing/examples';
import { openPage, router } from '../testing/open-page';
import { BalanceLink } from '../wallet/balance-link';
import { SessionGate } from './session-gate';

useWire();

const inside = (
  <SessionGate>
    <BalanceLink />
  </SessionGate>
);

test('a customer sees what is inside', async () => {
  answers('auth.me', ana);
  answers('wallet.get', wallet);
  openPage(inside, { pathname: '/wallet' });
  expect(await screen.findByRole('link', { name: /112\.00 bizcoins/ })).toHaveAttribute('href', '/wallet');
  expect(router.replace).not.toHaveBeenCalled();
});

test('someone who is not signed in is sent to sign in, with the way back', async () => {
  answers('auth.me', null);
  openPage(inside, { pathname: '/wallet' });
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/login?next=%2Fwallet'));
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});

test('a session that ends while reading leads to signing in, where the form says why', async () => {
  answers('auth.me', ana);
  refuses('wallet.get', { code: 'not_signed_in' });
  openPage(inside, { pathname: '/wallet' });
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/login?next=%2Fwallet&ended=1'));
});
