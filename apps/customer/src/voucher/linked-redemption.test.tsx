import { answers, inputsOf, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { preview } from '../testing/examples';
import { openPage } from '../testing/open-page';
import { keepLinkedCode } from './linked-code';
import { LinkedRedemption } from './linked-redemption';

useWire();
beforeEach(() => {
  window.sessionStorage.clear();
  answers('voucher.preview', preview);
});

const arriveAt = (address: string) => window.history.pushState(null, '', address);
const field = () => screen.getByLabelText('Voucher code');

test.each(['/redeem#code=demo-credit', '/redeem?code=demo-credit'])(
  '%s fills the field, leaves the address and sends nothing by itself',
  async (address) => {
    arriveAt(address);
    openPage(<LinkedRedemption />);
    await waitFor(() => expect(field()).toHaveValue('DEMO-CRED-IT'));
    expect(window.location.href).not.toMatch(/credit/i);
    expect(inputsOf('voucher.preview')).toEqual([]);
  },
);

test('the first press previews and does not redeem', async () => {
  arriveAt('/redeem#code=demo-credit');
  const user = openPage(<LinkedRedemption />);
  await waitFor(() => expect(field()).toHaveValue('DEMO-CRED-IT'));
  await user.click(screen.getByRole('button', { name: 'See what it gives' }));
  expect(await screen.findByRole('button', { name: 'Redeem 25.00 bizcoins' })).toBeVisible();
  expect(inputsOf('voucher.redeem')).toEqual([]);
});

test('the code survives the way through signing in, and is gone after it was taken', async () => {
  arriveAt('/redeem#code=demo-credit');
  keepLinkedCode();
  arriveAt('/login?next=%2Fredeem');
  arriveAt('/redeem');
  openPage(<LinkedRedemption />);
  await waitFor(() => expect(field()).toHaveValue('DEMO-CRED-IT'));
  expect(window.sessionStorage).toHaveLength(0);
});
