import { answers, answersLater, breaks, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { goToGateway } from '../checkout/go-to-gateway';
import { wallet } from '../testing/checkout-examples';
import { openPage, router } from '../testing/open-page';
import { declinedOrder, paidOrder, payment, pendingOrder } from '../testing/order-examples';
import { OrderPage } from './order-page';
import type { Order } from './order-types';

vi.mock('../checkout/go-to-gateway', () => ({ goToGateway: vi.fn() }));

useWire();
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-05-01T10:10:00Z'), shouldAdvanceTime: true });
  answers('wallet.get', wallet);
  answers('feedback.get', null);
});
afterEach(() => vi.useRealTimers());

const open = (order: Order, search = '') => {
  answers('checkout.get', order);
  return openPage(<OrderPage orderId={order.id} />, { pathname: `/checkout/${order.id}`, search });
};
const heading = (name: string | RegExp) => screen.findByRole('heading', { name });
const keyOf = (input: unknown) => (input as { key: string }).key;
const answer = { orderId: pendingOrder.id, status: 'pending' as const, cash: '19.50', currency: 'USD', payment: null };

test('an order that waits says until when, how it is paid, and leads on to the payment', async () => {
  const user = open(pendingOrder);
  expect(await heading('Waiting for your payment')).toBeVisible();
  expect(screen.getByText('20 minutes left to pay.')).toBeVisible();
  expect(screen.getByLabelText('Price and payment', { selector: 'dl' })).toHaveTextContent(
    /Price\$40\.00Discount−\$8\.00Bizcoins.*12\.50.*−\$12\.50By card\$19\.50/,
  );
  await user.click(screen.getByRole('button', { name: 'Continue to payment' }));
  expect(goToGateway).toHaveBeenCalledWith('https://gateway.test/pay/1');
});

test('who comes back from paying sees it being confirmed, and then the success moment without a reload', async () => {
  open(pendingOrder, 'payment=done');
  expect(await heading('We are confirming your payment')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Continue to payment' })).not.toBeInTheDocument();
  answers('checkout.get', paidOrder);
  answers('wallet.get', { ...wallet, available: '107.50' });
  await waitFor(async () => expect(await heading('Paid. Your package has started')).toHaveFocus());
  expect(screen.getByText('5,000 messages to send until 31 May 2026, 23:59 (UTC).')).toBeVisible();
  expect(await screen.findByText('You have 107.50 bizcoins to spend.')).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('This order is paid.');
});

test('a declined card says first what is with the customer again, and a retry goes to the payment page', async () => {
  const user = open(declinedOrder, 'payment=declined');
  expect(await heading('No money was taken. Your 12.50 bizcoins and your discount are back.')).toBeVisible();
  expect(screen.getByText('The bank declined the card.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ask support' })).toHaveAttribute(
    'href',
    `/support?orderId=${declinedOrder.id}`,
  );
  const release = answersLater('checkout.retry', { ...answer, payment: { redirectUrl: 'https://gateway.test/pay/2' } });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByRole('button', { name: 'Try again' })).toHaveAttribute('aria-busy', 'true');
  release();
  await waitFor(() => expect(goToGateway).toHaveBeenCalledWith('https://gateway.test/pay/2'));
  expect(inputsOf('checkout.retry')).toEqual([{ orderId: declinedOrder.id, key: expect.any(String) }]);
});

test('who comes back from a declined card reads a balance that is newer than the decline', async () => {
  open(declinedOrder, 'payment=declined');
  await heading('No money was taken. Your 12.50 bizcoins and your discount are back.');
  await waitFor(() => expect(inputsOf('checkout.get')).toHaveLength(2));
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test.each<[Partial<typeof pendingOrder>, string]>([
  [{}, 'Your price, your 12.50 bizcoins and your discount are kept for you meanwhile. No money has been taken.'],
  [{ discountId: null }, 'Your price and your 12.50 bizcoins are kept for you meanwhile. No money has been taken.'],
  [{ bizcoins: '0.00' }, 'Your price and your discount are kept for you meanwhile. No money has been taken.'],
  [{ bizcoins: '0.00', discountId: null }, 'Your price is kept for you meanwhile. No money has been taken.'],
])('an order that waits names only what is set aside for it: %o', async (changes, words) => {
  open({ ...pendingOrder, ...changes });
  expect(await screen.findByText(words)).toBeVisible();
});

test('every press of "try again" has a key of its own', async () => {
  breaks('checkout.retry');
  const user = open(declinedOrder);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('No answer came')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(inputsOf('checkout.retry')).toHaveLength(2));
  expect(new Set(inputsOf('checkout.retry').map(keyOf)).size).toBe(2);
});

test('an unknown payment says not to pay again, and asking again opens no second one', async () => {
  answers('checkout.retry', answer);
  const user = open({ ...pendingOrder, payments: [{ ...payment, status: 'unknown', redirectUrl: null }] });
  expect(await heading('We could not confirm the payment yet')).toBeVisible();
  expect(screen.getByText(/Don’t pay again: we check every minute/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Cancel the order' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Check again' }));
  expect(await screen.findByText(/Still no answer from the payment service/)).toBeVisible();
  expect(goToGateway).not.toHaveBeenCalled();
});

test('no refusal advises to pay again while nobody knows whether it was paid', async () => {
  refuses('checkout.retry', { code: 'order_not_payable', status: 'expired' });
  const user = open({ ...pendingOrder, payments: [{ ...payment, status: 'unknown', redirectUrl: null }] });
  await user.click(await screen.findByRole('button', { name: 'Check again' }));
  const notice = await screen.findByRole('alert');
  expect(notice).toHaveTextContent(/can no longer be paid.*Don’t pay again: we check every minute/);
  expect(notice).not.toHaveTextContent(/new order/);
});

test('an order that ended elsewhere says so instead of the dialog, and its heading has the focus', async () => {
  refuses('checkout.cancel', { code: 'order_not_payable', status: 'cancelled' });
  const user = open(pendingOrder);
  await user.click(await screen.findByRole('button', { name: 'Cancel the order' }));
  answers('checkout.get', { ...pendingOrder, status: 'cancelled', secured: false, payments: [] });
  await user.click(await screen.findByRole('button', { name: 'Cancel the order' }));
  expect(await heading('This order was cancelled')).toBeVisible();
  await waitFor(async () => expect(await heading('This order was cancelled')).toHaveFocus());
});

test('cancelling asks first, says what comes back, and keeps its key while the answer is missing', async () => {
  breaks('checkout.cancel');
  const user = open(pendingOrder);
  await user.click(await screen.findByRole('button', { name: 'Cancel the order' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Cancel this order?' });
  expect(dialog).toHaveTextContent(
    /Growth will not be bought. Your 12.50 bizcoins and your discount come back at once; no money/,
  );
  const confirm = () => user.click(screen.getByRole('button', { name: 'Cancel the order' }));
  await confirm();
  expect(await screen.findByText('No answer came')).toBeVisible();
  answers('checkout.cancel', { orderId: pendingOrder.id, status: 'cancelled' });
  answers('checkout.get', { ...pendingOrder, status: 'cancelled', secured: false, payments: [] });
  await confirm();
  expect(await heading('This order was cancelled')).toBeVisible();
  expect(screen.getByText(/No money was taken\. Your 12\.50 bizcoins and your discount are back\./)).toBeVisible();
  expect(new Set(inputsOf('checkout.cancel').map(keyOf)).size).toBe(1);
});

test('paying another way gives this order up and opens the package again', async () => {
  answers('checkout.cancel', { orderId: pendingOrder.id, status: 'cancelled' });
  const user = open(declinedOrder);
  await user.click(await screen.findByRole('button', { name: 'Pay another way' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel the order' }));
  await waitFor(() => expect(router.push).toHaveBeenCalledWith('/packages?buy=package-growth'));
});

test.each([
  [{ ...paidOrder }, 'Paid. Your package has started'],
  [{ ...paidOrder, status: 'partially_refunded' as const, refundedCash: '5.00' }, 'Paid, and partly refunded'],
  [{ ...paidOrder, status: 'refunded' as const, refundedCash: '19.50' }, 'Refunded in full'],
  [{ ...pendingOrder, status: 'expired' as const, secured: false }, 'This order ran out of time'],
  [{ ...pendingOrder, expiresAt: '2026-05-01T10:09:59.000Z' }, 'The time to pay is over'],
  [
    { ...pendingOrder, payments: [{ ...payment, status: 'created' as const, redirectUrl: null }] },
    'The payment service has not answered yet',
  ],
  [
    { ...pendingOrder, payments: [{ ...payment, status: 'capturing' as const, redirectUrl: null }] },
    'We are confirming your payment',
  ],
] as const)('%# says "%s" in plain words', async (order, title) => {
  open(order as Order);
  expect(await heading(title)).toBeVisible();
});

test('a paid top-up says what is in the wallet, and a refund shows where it stands', async () => {
  const topUp = { ...paidOrder, kind: 'top_up' as const, package: null, topUpBizcoins: '25.00', subscription: null };
  const refund = {
    id: 'refund-1',
    status: 'pending' as const,
    cash: '5.00',
    bizcoins: '0.00',
    createdAt: payment.createdAt,
  };
  open({ ...topUp, refunds: [refund] });
  expect(await heading('Paid. Your bizcoins are here')).toBeVisible();
  expect(screen.getByText(/25\.00 bizcoins are in your wallet/)).toBeVisible();
  expect(screen.getByText(/On its way/)).toBeVisible();
});

test.each([
  [{ code: 'order_not_payable', status: 'paid' }, /This order is paid already.*Nothing more is taken/],
  [{ code: 'order_not_payable', status: 'expired' }, /can no longer be paid.*Start a new order/],
  [{ code: 'insufficient_bizcoins', available: '3.00' }, /Not enough bizcoins.*3\.00/],
  [{ code: 'discount_unavailable' }, /discount is not available/],
  [{ code: 'idempotency_key_reused' }, /no longer matches/],
  [{ code: 'payment_declined', reason: 'card_declined' }, /payment was declined.*No money was taken/],
  [{ code: 'gateway_unavailable', retryAfterSeconds: 5 }, /payment service does not answer.*Nothing was changed/],
  [{ code: 'not_found' }, /could not find this/],
  [{ code: 'busy', retryAfterSeconds: 1 }, /Very many people/],
] as const)('a retry refused with %o says why', async (refusal, words) => {
  refuses('checkout.retry', refusal);
  const user = open(declinedOrder);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(goToGateway).not.toHaveBeenCalled();
});

test.each([
  [{ code: 'order_not_payable', status: 'paid' }, /This order is paid already/],
  [{ code: 'gateway_unavailable', retryAfterSeconds: 5 }, /Nothing was changed/],
  [{ code: 'busy', retryAfterSeconds: 1 }, /Wait a moment, then press again/],
  [{ code: 'not_found' }, /could not find this/],
] as const)('a cancellation refused with %o says why and stays open', async (refusal, words) => {
  refuses('checkout.cancel', refusal);
  const user = open(pendingOrder);
  await user.click(await screen.findByRole('button', { name: 'Cancel the order' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel the order' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(screen.getByRole('alertdialog')).toBeVisible();
});

test('somebody else’s order, and an address with a slip in it, are not found', async () => {
  refuses('checkout.get', { code: 'not_found' });
  openPage(<OrderPage orderId={pendingOrder.id} />);
  expect(await heading('We could not find this order')).toBeVisible();
});

test('an order that could not be read says so with a reference, and can be read again', async () => {
  fails('checkout.get', 'ref-9');
  const user = openPage(<OrderPage orderId={pendingOrder.id} />);
  expect(await screen.findByText('ref-9', {}, { timeout: 10_000 })).toBeVisible();
  answers('checkout.get', pendingOrder);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await heading('Waiting for your payment')).toBeVisible();
});
