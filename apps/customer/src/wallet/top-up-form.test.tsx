import type { Refusal } from '@bizcoin/domain';
import { answers, answersLater, breaks, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { goToGateway } from '../checkout/go-to-gateway';
import { wallet } from '../testing/checkout-examples';
import { openPage, router } from '../testing/open-page';
import { TopUpForm } from './top-up-form';

vi.mock('../checkout/go-to-gateway', () => ({ goToGateway: vi.fn() }));

useWire();

const open = () => openPage(<TopUpForm wallet={wallet} />, { pathname: '/wallet/top-up' });
const field = () => screen.getByLabelText('Bizcoins');
const placed = { orderId: 'order-9', status: 'pending' as const, cash: '25.00', currency: 'USD', payment: null };
const toPay = { ...placed, payment: { redirectUrl: 'https://gateway.test/pay/9' } };

test('an often bought amount shows its price and goes to the payment page', async () => {
  const release = answersLater('topUp.place', toPay);
  const user = open();
  await user.click(screen.getByRole('button', { name: '25.00 bizcoins' }));
  expect(screen.getByText('25.00 bizcoins cost $25.00, paid by card.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Pay $25.00 by card' }));
  expect(screen.getByRole('button', { name: 'Ordering…' })).toHaveAttribute('aria-busy', 'true');
  release();
  await waitFor(() => expect(goToGateway).toHaveBeenCalledWith('https://gateway.test/pay/9'));
  expect(inputsOf('topUp.place')).toEqual([{ amount: '25.00', key: expect.any(String) }]);
});

test('with the payment service away, the order stands and its page goes on with it', async () => {
  answers('topUp.place', placed);
  const user = open();
  await user.type(field(), '12,5{Enter}');
  await waitFor(() => expect(router.push).toHaveBeenCalledWith('/checkout/order-9'));
  expect(inputsOf('topUp.place')).toMatchObject([{ amount: '12.50' }]);
});

test('an amount that is none is said at the field and not sent', async () => {
  const user = open();
  await user.click(screen.getByRole('button', { name: 'Continue to payment' }));
  expect(field()).toHaveAccessibleDescription(/Enter how many bizcoins you want/);
  expect(field()).toHaveFocus();
  await user.type(field(), '-5{Enter}');
  expect(field()).toHaveAccessibleDescription(/above zero/);
  expect(inputsOf('topUp.place')).toEqual([]);
});

const bound = (expected: string): Refusal => ({
  code: 'invalid_input',
  issues: [{ path: 'amount', code: 'out_of_range', expected }],
});

test.each([
  [bound('≥ 0.50'), 'At least 0.50 bizcoins can be bought at once.'],
  [bound('≤ 1000000.00 in the wallet'), 'A wallet holds at most 1,000,000.00 bizcoins.'],
])('%o is said at the field', async (refusal, words) => {
  refuses('topUp.place', refusal);
  const user = open();
  await user.type(field(), '25{Enter}');
  await waitFor(() => expect(field()).toHaveAccessibleDescription(new RegExp(words)));
  expect(field()).toHaveFocus();
});

const refusals: [Refusal, RegExp][] = [
  [{ code: 'order_in_progress', orderId: 'order-7' }, /have an open order.*Open that order/],
  [{ code: 'customer_suspended' }, /account is suspended/],
  [{ code: 'idempotency_key_reused' }, /no longer matches/],
  [{ code: 'payment_declined', reason: 'card_declined' }, /payment was declined.*No money was taken/],
  [{ code: 'gateway_unavailable', retryAfterSeconds: 5 }, /payment service does not answer.*cannot be placed twice/],
  [{ code: 'busy', retryAfterSeconds: 1 }, /Very many people.*cannot be placed twice/],
  [{ code: 'too_many_attempts', retryAfterSeconds: 60 }, /Too many attempts/],
  [{ code: 'not_signed_in' }, /signed out/],
];

test.each(refusals)('%o is told', async (refusal, words) => {
  refuses('topUp.place', refusal);
  const user = open();
  await user.type(field(), '25');
  await user.click(screen.getByRole('button', { name: 'Pay $25.00 by card' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(field()).toHaveFocus();
  expect(goToGateway).not.toHaveBeenCalled();
});

test('while the outcome is unknown the amount stays, and pressing again is the same order', async () => {
  breaks('topUp.place');
  const user = open();
  await user.type(field(), '25{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent(/No answer came.*cannot be placed twice/);
  expect(field()).toHaveAttribute('readonly');
  fails('topUp.place', 'ref-3');
  await user.click(screen.getByRole('button', { name: 'Pay $25.00 by card' }));
  expect(await screen.findByText('ref-3')).toBeVisible();
  answers('topUp.place', toPay);
  await user.click(screen.getByRole('button', { name: 'Pay $25.00 by card' }));
  await waitFor(() => expect(goToGateway).toHaveBeenCalled());
  expect(new Set(inputsOf('topUp.place').map((input) => JSON.stringify(input))).size).toBe(1);
});
