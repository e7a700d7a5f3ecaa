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
  [{ code: 'package_unavailable' }, /no longer on sale.*Choose another/, null],
  [{ code: 'customer_suspended' }, /account is suspended/, null],
  [{ code: 'not_found' }, /could not find this/, null],
  [{ code: 'invalid_input', issues: [] }, /cannot be accepted/, null],
  [{ code: 'idempotency_key_reused' }, /no longer matches.*start anew/, null],
  [{ code: 'payment_declined', reason: 'card_declined' }, /payment was declined.*No money was taken/, null],
  [{ code: 'gateway_unavailable', retryAfterSeconds: 5 }, /payment service does not answer.*Nothing was changed/, null],
  [{ code: 'busy', retryAfterSeconds: 1 }, /Very many people.*Nothing was changed/, null],
  [{ code: 'too_many_attempts', retryAfterSeconds: 60 }, /Too many attempts/, null],
  [{ code: 'not_signed_in' }, /signed out/, null],
];

test.each(words)('%o is told with a way on, and claims no success', async (refusal, text, way) => {
  refuses('checkout.place', refusal);
  const first = { bizcoins: '12.50', discountId: 'best' };
  const user = openPage(
    <PaymentModal offer={growth} wallet={wallet} first={first} opener={null} onClosed={() => {}} />,
  );
  const pay = await screen.findByRole('button', { name: 'Pay $19.50 by card' });
  await waitFor(() => expect(pay).not.toHaveAttribute('aria-disabled'));
  await user.click(pay);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(text);
  if (way !== null) expect(within(alert).getByText(way)).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Paid' })).not.toBeInTheDocument();
  expect(inputsOf('checkout.place')).toHaveLength(1);
});
