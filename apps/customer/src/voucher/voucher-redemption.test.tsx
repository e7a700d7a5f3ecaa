import { answers, answersLater, breaks, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { SessionGate } from '../session/session-gate';
import { ana, emptyShelf, offer, preview, receipt } from '../testing/examples';
import { openPage, router } from '../testing/open-page';
import { LinkedRedemption } from './linked-redemption';
import { VoucherRedemption } from './voucher-redemption';
import { VoucherShelf } from './voucher-shelf';

useWire();
beforeEach(() => {
  answers('voucher.alternatives', []);
  answers('voucher.preview', preview);
  answers('voucher.redeem', receipt);
});

const field = () => screen.getByLabelText('Voucher code');
const redeemButton = () => screen.findByRole('button', { name: 'Redeem 25.00 bizcoins' });
const keyOf = (input: unknown) => (input as { key: string }).key;

test('a code is shown in groups of four and a slip is said before anything is sent', async () => {
  const user = openPage(<VoucherRedemption />);
  await user.click(field());
  await user.paste(' abcd efgh-jkmn p ');
  expect(field()).toHaveValue('ABCD-EFGH-JKMN-P');
  await user.keyboard('{Enter}');
  expect(field()).toHaveAccessibleDescription(/typing slip/);
  expect(screen.getByRole('status')).toHaveTextContent(/typing slip/);
  expect(inputsOf('voucher.preview')).toEqual([]);
});

test('typing in the middle of a code keeps the caret there', async () => {
  const user = openPage(<VoucherRedemption />);
  await user.type(field(), 'demoedit');
  await user.type(field(), 'cr', { initialSelectionStart: 4, initialSelectionEnd: 4 });
  expect(field()).toHaveValue('DEMO-CRED-IT');
  await user.keyboard('x');
  expect(field()).toHaveValue('DEMO-CRXE-DIT');
});

test('full-width letters become plain ones as they are typed, and the caret stays with them', async () => {
  const user = openPage(<VoucherRedemption />);
  await user.type(field(), 'ｄｅｍｏ－ｅｄｉｔ');
  expect(field()).toHaveValue('DEMO-EDIT');
  await user.type(field(), 'ｃｒ', { initialSelectionStart: 4, initialSelectionEnd: 4 });
  expect(field()).toHaveValue('DEMO-CRED-IT');
});

test('the first press only looks: what it gives, where it goes, until when the voucher is good', async () => {
  const user = openPage(<VoucherRedemption />);
  await user.type(field(), 'demo-credit{Enter}');
  const shown = await screen.findByRole('region', { name: 'What this voucher gives' });
  expect(shown).toHaveTextContent('25.00 bizcoins');
  expect(shown).toHaveTextContent('The bizcoins go into your wallet and do not expire.');
  expect(shown).toHaveTextContent('Good through 31 May 2126 (Karachi time)');
  expect(screen.getByRole('status')).toHaveTextContent('This voucher gives 25.00 bizcoins. Press again to redeem it.');
  expect(inputsOf('voucher.redeem')).toEqual([]);
});

test('the second press redeems, and the success moment takes the focus', async () => {
  const user = openPage(<VoucherRedemption />);
  await user.type(field(), 'demo-credit{Enter}');
  await redeemButton();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: 'Bizcoins received' })).toHaveFocus();
  expect(screen.getByText('You now have 145.00 bizcoins to spend.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'See history' })).toHaveAttribute('href', '/vouchers#history');
});

test('a slow answer shows as pending at once and takes no second press', async () => {
  const release = answersLater('voucher.redeem', receipt);
  const user = openPage(<VoucherRedemption />);
  await user.type(field(), 'demo-credit{Enter}');
  await user.click(await redeemButton());
  const pending = screen.getByRole('button', { name: 'Redeeming…' });
  expect(pending).toHaveAttribute('aria-busy', 'true');
  expect(field()).toHaveAttribute('readonly');
  await user.click(pending);
  await user.type(field(), '{Enter}');
  release();
  await screen.findByText('Bizcoins received');
  expect(inputsOf('voucher.redeem')).toHaveLength(1);
});

test('when the connection breaks, pressing again is the same redemption under the same key', async () => {
  breaks('voucher.redeem');
  const user = openPage(<VoucherRedemption />);
  await user.type(field(), 'demo-credit{Enter}');
  await user.click(await redeemButton());
  expect(await screen.findByRole('alert')).toHaveTextContent(/No answer came.*cannot happen twice/);
  answers('voucher.redeem', receipt);
  await user.click(await redeemButton());
  expect(await screen.findByText('Bizcoins received')).toBeVisible();
  const [first, second, ...more] = inputsOf('voucher.redeem');
  expect(second).toEqual(first);
  expect(more).toEqual([]);
});

test('a failure on our side shows its reference and keeps the key', async () => {
  fails('voucher.redeem', 'ref-7KQ4');
  const user = openPage(<VoucherRedemption />);
  await user.type(field(), 'demo-credit{Enter}');
  await user.click(await redeemButton());
  expect(await screen.findByText('ref-7KQ4')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Copy Reference' })).toBeVisible();
  answers('voucher.redeem', receipt);
  await user.click(await redeemButton());
  await screen.findByText('Bizcoins received');
  const keys = inputsOf('voucher.redeem').map(keyOf);
  expect(new Set(keys).size).toBe(1);
});

test('a busy server keeps the attempt, and pressing again goes on with it', async () => {
  refuses('voucher.redeem', { code: 'busy', retryAfterSeconds: 1 });
  const user = openPage(<VoucherRedemption />);
  await user.type(field(), 'demo-credit{Enter}');
  await user.click(await redeemButton());
  expect(await screen.findByRole('alert')).toHaveTextContent(/Very many people.*cannot happen twice/);
  answers('voucher.redeem', receipt);
  await user.click(await redeemButton());
  await screen.findByText('Bizcoins received');
  expect(new Set(inputsOf('voucher.redeem').map(keyOf)).size).toBe(1);
});

test('what was refused is not offered again: the offers are read anew', async () => {
  answers('voucher.shelf', { ...emptyShelf, available: [offer] });
  const user = openPage(
    <>
      <VoucherRedemption />
      <VoucherShelf />
    </>,
  );
  await screen.findByRole('button', { name: 'Use now: 500 messages' });
  answers('voucher.shelf', emptyShelf);
  refuses('voucher.preview', { code: 'voucher_disabled' });
  await user.type(field(), 'demo-message{Enter}');
  await waitFor(() => expect(screen.queryByRole('button', { name: /Use now/ })).not.toBeInTheDocument());
});

test('a code that stands in the field when the session ends waits for the way back from signing in', async () => {
  answers('auth.me', ana);
  refuses('voucher.preview', { code: 'not_signed_in' });
  const user = openPage(
    <SessionGate>
      <LinkedRedemption />
    </SessionGate>,
  );
  await user.type(await screen.findByLabelText('Voucher code'), 'demo-credit{Enter}');
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/login?next=%2Fvouchers&ended=1'));
  cleanup();
  openPage(<LinkedRedemption />);
  await waitFor(() => expect(field()).toHaveValue('DEMO-CRED-IT'));
});

test('a code that stands in the field of somebody who just leaves the page waits for nobody', async () => {
  answers('auth.me', ana);
  const user = openPage(
    <SessionGate>
      <LinkedRedemption />
    </SessionGate>,
  );
  await user.type(await screen.findByLabelText('Voucher code'), 'demo-credit');
  cleanup();
  openPage(<LinkedRedemption />);
  expect(field()).toHaveValue('');
});

test('the next redemption and a changed code have keys of their own', async () => {
  breaks('voucher.redeem');
  const user = openPage(<VoucherRedemption />);
  await user.type(field(), 'demo-credit{Enter}');
  await user.click(await redeemButton());
  await screen.findByRole('alert');
  answers('voucher.redeem', receipt);
  await user.type(field(), '{Backspace}t{Enter}');
  await user.click(await redeemButton());
  await user.click(await screen.findByRole('button', { name: 'Done' }));
  expect(field()).toHaveValue('');
  await user.type(field(), 'demo-credit{Enter}');
  await user.click(await redeemButton());
  await screen.findByText('Bizcoins received');
  expect(new Set(inputsOf('voucher.redeem').map(keyOf)).size).toBe(3);
});

test('a preview that could not be had can be asked for again', async () => {
  breaks('voucher.preview');
  const user = openPage(<VoucherRedemption />);
  await user.type(field(), 'demo-credit{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent(/No answer came.*Check your connection/);
  answers('voucher.preview', preview);
  await user.click(screen.getByRole('button', { name: 'See what it gives' }));
  expect(await redeemButton()).toBeVisible();
});

test('offline, nothing is sent and nothing is queued', async () => {
  const user = openPage(<VoucherRedemption />);
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  window.dispatchEvent(new Event('offline'));
  await user.type(field(), 'demo-credit{Enter}');
  expect(screen.getByRole('button', { name: 'See what it gives' })).toBeDisabled();
  Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(screen.getByRole('button', { name: 'See what it gives' })).toBeEnabled());
  expect(inputsOf('voucher.preview')).toEqual([]);
});

test('a refused voucher comes with the other offers, which can be used from there and leave their receipt standing', async () => {
  answers('voucher.alternatives', [offer]);
  refuses('voucher.preview', { code: 'voucher_used_up' });
  const user = openPage(<VoucherRedemption />);
  await user.type(field(), 'demo-usedup{Enter}');
  expect(await screen.findByText('You have one other offer')).toBeVisible();
  answers('voucher.preview', { ...preview, type: 'message', benefit: { messages: 500 } });
  answers('voucher.redeem', {
    redemptionId: 'redemption-2',
    type: 'message',
    benefit: { messages: 500 },
    redeemedAt: '2026-05-01T10:00:00.000Z',
    subscription: null,
    messageBalance: 750,
  });
  await user.click(screen.getByRole('button', { name: 'Use now: 500 messages' }));
  answers('voucher.alternatives', []);
  await user.click(await screen.findByRole('button', { name: 'Redeem 500 messages' }));
  expect(await screen.findByText('750 messages are kept for your next package.')).toBeVisible();
  expect(inputsOf('voucher.redeem')).toEqual([{ voucherId: 'voucher-message', key: expect.any(String) }]);
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(document.body).not.toHaveFocus();
});
