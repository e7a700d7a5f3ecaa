import type { Refusal } from '@bizcoin/domain';
import { answers, answersBy, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { growth, quoteOf, twentyOff, wallet } from '../testing/checkout-examples';
import { emptyShelf } from '../testing/examples';
import { openPage } from '../testing/open-page';
import { PaymentModal } from './payment-modal';

useWire();
beforeEach(() => {
  answers('wallet.get', wallet);
  answers('voucher.shelf', { ...emptyShelf, savedDiscounts: [twentyOff] });
  answersBy('checkout.quote', quoteOf);
});

const suggestions = [{ bizcoins: '31.50', cash: '0.50' }];

/** Every refusal that placing an order can give: the words it must become, and the way on that must stand beside them. */
const words: [Refusal, RegExp, string | null][] = [
  [
    { code: 'price_changed', quote: quoteOf({ bizcoins: '0.00', discountId: null }) },
    /price has changed.*Nothing was ordered/,
    null,
  ],
  [{ code: 'quote_used', orderId: 'order-7' }, /already ordered/, 'Open that order'],
  [{ code: 'order_in_progress', orderId: 'order-7' }, /have an open order.*Finish or cancel it/, 'Open that order'],
  [
    { code: 'insufficient_bizcoins', available: '3.00' },
    /Not enough bizcoins.*3\.00 bizcoins to spend/,
    'Use what I have',
  ],
  [
    { code: 'remainder_below_minimum', minimum: '0.50', suggestions },
    /too small for a card/,
    'Use 31.50 bizcoins, $0.50 by card',
  ],
  [{ code: 'discount_unavailable' }, /discount is not available/, 'Go on without it'],
  [{ code: 'package_unavailable' }, /no longer on sale.*Choose another/, 'See the packages on sale'],
  [{ code: 'customer_suspended' }, /account is suspended/, null],
  [{ code: 'not_found' }, /could not find this/, null],
  [{ code: 'invalid_input', issues: [] }, /cannot be accepted/, null],
  [{ code: 'idempotency_key_reused' }, /no longer matches.*start anew/, null],
  [{ code: 'payment_declined', reason: 'card_declined' }, /payment was declined.*No money was taken/, null],
  [
    { code: 'gateway_unavailable', retryAfterSeconds: 5 },
    /payment service does not answer.*cannot be placed twice/,
    null,
  ],
  [{ code: 'busy', retryAfterSeconds: 1 }, /Very many people.*cannot be placed twice/, null],
  [{ code: 'too_many_attempts', retryAfterSeconds: 60 }, /Too many attempts/, null],
  [{ code: 'not_signed_in' }, /signed out/, null],
];

const pressPay = async () => {
  const first = { bizcoins: '12.50', discountId: 'best' };
  const user = openPage(
    <PaymentModal offer={growth} wallet={wallet} first={first} opener={null} onClosed={() => {}} />,
  );
  const pay = await screen.findByRole('button', { name: 'Pay $19.50 by card' });
  await waitFor(() => expect(pay).not.toHaveAttribute('aria-disabled'));
  await user.click(pay);
  return user;
};

test.each(words)('%o is told with a way on, and claims no success', async (refusal, text, way) => {
  refuses('checkout.place', refusal);
  await pressPay();
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(text);
  if (way !== null) expect(within(alert).getByText(way)).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Paid' })).not.toBeInTheDocument();
  expect(inputsOf('checkout.place')).toHaveLength(1);
});

test('a refusal of the press takes the focus, and the way on hands it to the button that orders', async () => {
  const code = 'discount_unavailable';
  refuses('checkout.place', { code });
  const user = await pressPay();
  const notice = await screen.findByRole('alert');
  await waitFor(() => expect(notice).toHaveFocus());
  await user.click(within(notice).getByRole('button', { name: 'Go on without it' }));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'Pay $27.50 by card' })).toHaveFocus();
});

test('a number that the price no longer takes is refused at its field, with the number that it takes', async () => {
  const issue = { path: 'bizcoins', code: 'out_of_range', expected: '10.00' } as const;
  refuses('checkout.place', { code: 'invalid_input', issues: [issue] });
  await pressPay();
  const field = screen.getByLabelText('Number of bizcoins to use');
  await waitFor(() => expect(field).toHaveAccessibleDescription('This purchase takes at most 10.00 bizcoins.'));
  expect(field).toHaveFocus();
  expect(field).toHaveValue('12.50');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('while a busy server leaves the outcome open, nothing else can be ordered and pressing again is the same order', async () => {
  refuses('checkout.place', { code: 'busy', retryAfterSeconds: 1 });
  const user = await pressPay();
  await screen.findByRole('alert');
  expect(screen.getByLabelText('Number of bizcoins to use')).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Pay $19.50 by card' }));
  await waitFor(() => expect(inputsOf('checkout.place')).toHaveLength(2));
  const [first, second] = inputsOf('checkout.place');
  expect(second).toEqual(first);
});
