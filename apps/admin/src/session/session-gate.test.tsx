import { answers, fails, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { page, voucher } from '../testing/examples';
import { openOffice, router } from '../testing/open-office';
import { root } from '../testing/people';
import { VoucherIndex } from '../voucher/voucher-index';
import { SessionGate } from './session-gate';

useWire();

const open = (at = '/vouchers?state=active') =>
  openOffice(
    <SessionGate>
      <VoucherIndex />
    </SessionGate>,
    { as: null, at },
  );

test('without a session nothing is shown, and signing in leads back here, filters included', async () => {
  answers('auth.me', null);
  open();
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/login?next=%2Fvouchers%3Fstate%3Dactive'));
  expect(screen.queryByRole('heading', { name: 'Vouchers' })).toBeNull();
});

test('a session that ends while reading leads to sign-in as well', async () => {
  answers('auth.me', root);
  answers('dealer.list', []);
  refuses('voucher.list', { code: 'not_signed_in' });
  open();
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/login?next=%2Fvouchers%3Fstate%3Dactive'));
});

test('a signed-in person sees the page', async () => {
  answers('auth.me', root);
  answers('dealer.list', []);
  answers('voucher.list', page(voucher));
  open();
  expect(await screen.findByRole('link', { name: '500 messages' })).toBeVisible();
});

test('a server that fails is not taken for a missing session', async () => {
  fails('auth.me', 'a3f9c2e41b');
  open();
  expect(await screen.findByText('a3f9c2e41b', {}, { timeout: 8000 })).toBeVisible();
  expect(router.replace).not.toHaveBeenCalled();
});
