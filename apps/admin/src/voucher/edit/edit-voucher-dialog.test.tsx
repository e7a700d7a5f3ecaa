import { answers, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { page, voucher } from '../../testing/examples';
import { openOffice } from '../../testing/open-office';
import { root } from '../../testing/people';
import { VoucherDetail } from '../voucher-detail';

useWire();

beforeEach(() => {
  answers('voucher.get', voucher);
  answers('voucher.redemptions', page());
  answers('dealer.list', [{ id: '00000000-0000-7000-8000-0000000000d1', name: 'Delta', code: 'DELTA' }]);
  answers('voucher.update', { ...voucher, version: 5 });
});

async function openEdit(of = voucher) {
  answers('voucher.get', of);
  const user = openOffice(<VoucherDetail voucherId={of.id} />, { as: root });
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  return user;
}

const dialog = () => within(screen.getByRole('dialog'));
const save = () => dialog().getByRole('button', { name: 'Save changes' });

async function retype(user: Awaited<ReturnType<typeof openEdit>>, label: string, text: string) {
  await user.clear(dialog().getByLabelText(label));
  if (text) await user.type(dialog().getByLabelText(label), text);
}

test('only what was changed is sent, with the version that was read', async () => {
  const user = await openEdit();
  await retype(user, 'Usage limit', '50');
  await retype(user, 'Expires on (optional)', '');
  await user.type(dialog().getByLabelText('Reason (optional)'), 'Campaign extended');
  await user.click(save());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(inputsOf('voucher.update')).toEqual([
    { voucherId: voucher.id, version: 4, usageLimit: 50, expiresOn: null, reason: 'Campaign extended' },
  ]);
});

test('nothing changed, nothing sent', async () => {
  const user = await openEdit();
  await user.click(save());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(inputsOf('voucher.update')).toEqual([]);
});

test('an edit conflict loads the newest values, keeps what was typed, and saves against the new version', async () => {
  refuses('voucher.update', { code: 'edit_conflict' });
  const user = await openEdit();
  await retype(user, 'Usage limit', '50');
  answers('voucher.get', { ...voucher, notes: 'Changed by a colleague', version: 9 });
  await user.click(save());
  expect(await dialog().findByText(/Nothing was saved: somebody changed this voucher meanwhile/)).toBeVisible();
  await waitFor(() => expect(dialog().getByLabelText('Notes')).toHaveValue('Changed by a colleague'));
  expect(dialog().getByLabelText('Usage limit')).toHaveValue('50');
  answers('voucher.update', { ...voucher, version: 10 });
  await user.click(save());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(inputsOf('voucher.update')).toEqual([
    { voucherId: voucher.id, version: 4, usageLimit: 50 },
    { voucherId: voucher.id, version: 9, usageLimit: 50 },
  ]);
});

test('a limit below the use is refused beside the field, with the number that is spent', async () => {
  refuses('voucher.update', { code: 'limit_below_usage', used: 3 });
  const user = await openEdit();
  await retype(user, 'Usage limit', '2');
  await user.click(save());
  await waitFor(() => expect(dialog().getByLabelText('Usage limit')).toBeInvalid());
  expect(dialog().getByLabelText('Usage limit')).toHaveAccessibleDescription(/already redeemed 3 times/);
});

test('what the domain would refuse never leaves the browser', async () => {
  const user = await openEdit();
  await retype(user, 'Per customer', '0');
  await user.click(save());
  await waitFor(() => expect(dialog().getByLabelText('Per customer')).toBeInvalid());
  expect(inputsOf('voucher.update')).toEqual([]);
});

test('a vanity code cannot become unlimited', async () => {
  await openEdit({ ...voucher, vanity: true });
  expect(dialog().queryByRole('checkbox', { name: 'Unlimited' })).toBeNull();
});
