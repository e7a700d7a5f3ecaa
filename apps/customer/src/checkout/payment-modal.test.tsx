import type { Refusal } from '@bizcoin/domain';
import { answers, answersBy, answersLater, breaks, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { growth, quoteOf, tenOff, twentyOff, wallet } from '../testing/checkout-examples';
import { emptyShelf } from '../testing/examples';
import { openPage, router } from '../testing/open-page';
import type { Wish } from './checkout-types';
import { goToGateway } from './go-to-gateway';
import { PaymentModal } from './payment-modal';

vi.mock('./go-to-gateway', () => ({ goToGateway: vi.fn() }));

useWire();
beforeEach(() => {
  answers('wallet.get', wallet);
  answers('voucher.shelf', { ...emptyShelf, savedDiscounts: [twentyOff, tenOff] });
  answersBy('checkout.quote', quoteOf);
});

const open = (first: Wish = { bizcoins: '12.50', discountId: 'best' }) =>
  openPage(<PaymentModal offer={growth} wallet={wallet} first={first} opener={null} onClosed={() => {}} />);

const payButton = (name: string | RegExp) => screen.findByRole('button', { name });
const field = () => screen.getByLabelText('Number of bizcoins to use');
const summary = () => screen.findByLabelText('What you pay');
const keyOf = (input: unknown) => (input as { key: string }).key;
const placed = { orderId: 'order-1', status: 'pending' as const, cash: '19.50', currency: 'USD', payment: null };
const enabled = async (name: string | RegExp) => {
  const button = await payButton(name);
  await waitFor(() => {
    expect(button).toBeEnabled();
    expect(button).not.toHaveAttribute('aria-disabled');
  });
  return button;
};

test('the price is shown in its parts, with the old total, and the button says what it does', async () => {
  open();
  expect(await enabled('Pay $19.50 by card')).toBeVisible();
  expect(await summary()).toHaveTextContent(
    /Total.*\$40\.00\$32\.00.*discount−\$8\.00.*Bizcoins.*12\.50.*−\$12\.50.*By card\$19\.50.*Bizcoins left.*107\.50/,
  );
  expect(screen.getByText('$40.00').closest('s')).toBeInTheDocument();
});

test('removing the discount restores the exact total, and another one can be chosen', async () => {
  const user = open();
  await enabled('Pay $19.50 by card');
  await user.click(screen.getByRole('button', { name: 'Remove 20 % off' }));
  expect(await enabled('Pay $27.50 by card')).toBeVisible();
  expect(screen.queryByText('before the discount')).not.toBeInTheDocument();
  await user.click(screen.getByRole('combobox', { name: 'Saved discount' }));
  await user.click(await screen.findByRole('option', { name: '10 % off' }));
  expect(await enabled('Pay $23.50 by card')).toBeVisible();
  expect(inputsOf('checkout.quote').at(-1)).toEqual({
    packageId: growth.id,
    bizcoins: '12.50',
    discountId: 'discount-10',
  });
});

test('the slider moves by keys, and the parts follow at once, marked until the server has confirmed them', async () => {
  open({ bizcoins: '0.00', discountId: null });
  await enabled('Pay $40.00 by card');
  const release = answersLater('checkout.quote', quoteOf({ bizcoins: '0.20', discountId: null }));
  const slider = screen.getByRole('slider', { name: 'Bizcoins to use' });
  fireEvent.keyDown(slider, { key: 'ArrowRight' });
  const pay = screen.getByRole('button', { name: 'Pay $39.80 by card' });
  expect(pay).toHaveAttribute('aria-disabled', 'true');
  expect(pay).toBeEnabled(); // so that the Tab key does not run past it
  expect(slider).toHaveAttribute('aria-valuetext', '0.20 bizcoins');
  expect(field()).toHaveValue('0.20');
  expect(await summary()).toHaveAttribute('aria-busy', 'true');
  await waitFor(() => expect(inputsOf('checkout.quote')).toHaveLength(2));
  release();
  await enabled('Pay $39.80 by card');
  expect(await summary()).toHaveAttribute('aria-busy', 'false');
});

test('"use all" asks for the most, and the server says how much that is', async () => {
  answersBy('checkout.quote', (asked) =>
    (asked as Wish).bizcoins === 'max' ? quoteOf({ bizcoins: '39.50', discountId: null }) : quoteOf(asked),
  );
  const user = open({ bizcoins: '0.00', discountId: null });
  await enabled('Pay $40.00 by card');
  await user.click(screen.getByRole('button', { name: 'Use all' }));
  expect(await enabled('Pay $0.50 by card')).toBeVisible();
  expect(field()).toHaveValue('39.50');
});

test('a number that cannot be spent is said at the field, and nothing can be ordered', async () => {
  refuses('checkout.quote', { code: 'invalid_input', issues: [] });
  const user = open({ bizcoins: '0.00', discountId: null });
  await user.clear(field());
  await user.type(field(), '1e3');
  expect(field()).toHaveAccessibleDescription('Enter a number such as 12.50.');
  await user.clear(field());
  await user.type(field(), '41');
  expect(field()).toHaveAccessibleDescription('This purchase takes at most 40.00 bizcoins.');
  await user.clear(field());
  await user.type(field(), '121');
  expect(field()).toHaveAccessibleDescription('This is more than you have.');
  expect(screen.getByText(/You have 120\.00 bizcoins to spend/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Buy bizcoins' })).toHaveAttribute('href', '/wallet/top-up');
  expect(screen.getByRole('button', { name: 'Pay' })).toBeDisabled();
});

test('bizcoins that would be left behind and expire soon are named with their last minute', async () => {
  const warning = { code: 'bizcoins_expire_soon' as const, bizcoins: '7.00', at: '2126-05-04T00:00:00.000Z' };
  answersBy('checkout.quote', (asked) => quoteOf(asked, { warnings: [warning] }));
  open();
  expect(await screen.findByText(/7\.00 bizcoins that you would keep expire.*3 May 2126, 23:59/)).toBeVisible();
});

test('a rest that is too small for a card comes with the nearest splits as buttons', async () => {
  const tooSmall: Refusal = {
    code: 'remainder_below_minimum',
    minimum: '0.50',
    suggestions: [
      { bizcoins: '32.00', cash: '0.00' },
      { bizcoins: '31.50', cash: '0.50' },
    ],
  };
  const user = open({ bizcoins: '0.00', discountId: 'best' });
  await enabled('Pay $32.00 by card');
  refuses('checkout.quote', tooSmall);
  await user.clear(field());
  await user.type(field(), '31.90');
  expect(await summary()).toHaveTextContent(/\$32\.00.*31\.90/);
  const choice = await payButton('Use 31.50 bizcoins, $0.50 by card');
  expect(screen.getByRole('button', { name: 'Use 32.00 bizcoins, nothing by card' })).toBeVisible();
  answersBy('checkout.quote', quoteOf);
  await user.click(choice);
  expect(await enabled('Pay $0.50 by card')).toBeVisible();
});

test('coins alone pay at once: pending, then the success moment with what is left by the server’s word', async () => {
  const user = open({ bizcoins: 'max', discountId: 'best' });
  const release = answersLater('checkout.place', { ...placed, status: 'paid', cash: '0.00' });
  await user.click(await enabled('Pay 32.00 bizcoins'));
  expect(screen.getByRole('button', { name: 'Ordering…' })).toHaveAttribute('aria-busy', 'true');
  answers('wallet.get', { ...wallet, available: '88.00' });
  release();
  expect(await screen.findByRole('heading', { name: 'Paid' })).toHaveFocus();
  expect(await screen.findByText(/5,000 messages for 30 days\. You have 88\.00 bizcoins left\./)).toBeVisible();
  expect(inputsOf('checkout.place')).toEqual([
    {
      packageId: growth.id,
      bizcoins: '32.00',
      discountId: 'discount-20',
      quoteId: 'quote of max with discount-20',
      key: expect.any(String),
    },
  ]);
});

test('a cash part leads to the page of the payment service', async () => {
  answers('checkout.place', { ...placed, payment: { redirectUrl: 'https://gateway.test/pay/1' } });
  const user = open();
  await user.click(await enabled('Pay $19.50 by card'));
  await waitFor(() => expect(goToGateway).toHaveBeenCalledWith('https://gateway.test/pay/1'));
  expect(screen.getByRole('button', { name: 'Opening the payment page…' })).toHaveAttribute('aria-busy', 'true');
});

test('with the payment service away, the order stands and its own page goes on with it', async () => {
  answers('checkout.place', placed);
  const user = open();
  await user.click(await enabled('Pay $19.50 by card'));
  await waitFor(() => expect(router.push).toHaveBeenCalledWith('/checkout/order-1'));
});

test('when the connection breaks, everything stays as ordered and pressing again is the same order', async () => {
  breaks('checkout.place');
  const user = open();
  await user.click(await enabled('Pay $19.50 by card'));
  expect(await screen.findByRole('alert')).toHaveTextContent(/No answer came.*cannot be placed twice/);
  expect(field()).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Use all' })).toBeDisabled();
  answers('checkout.place', { ...placed, status: 'paid' });
  await user.click(await enabled('Pay $19.50 by card'));
  expect(await screen.findByRole('heading', { name: 'Paid' })).toBeVisible();
  const [first, second, ...more] = inputsOf('checkout.place');
  expect(second).toEqual(first);
  expect(more).toEqual([]);
});

test('a failure on our side shows its reference, leads to support and keeps the key', async () => {
  fails('checkout.place', 'ref-7KQ4');
  const user = open();
  await user.click(await enabled('Pay $19.50 by card'));
  expect(await screen.findByText('ref-7KQ4')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Tell support' })).toHaveAttribute('href', '/support?reference=ref-7KQ4');
  answers('checkout.place', { ...placed, status: 'paid' });
  await user.click(await enabled('Pay $19.50 by card'));
  await screen.findByRole('heading', { name: 'Paid' });
  expect(new Set(inputsOf('checkout.place').map(keyOf)).size).toBe(1);
});

test('a changed price is said with its parts, asked for again, and ordered as another attempt', async () => {
  const changed = quoteOf({ bizcoins: '12.50', discountId: 'best' }, { list: '45.00', cash: '24.50', quoteId: 'new' });
  const user = open();
  await enabled('Pay $19.50 by card');
  refuses('checkout.place', { code: 'price_changed', quote: changed });
  answers('checkout.quote', changed);
  await user.click(await enabled('Pay $19.50 by card'));
  expect(await screen.findByRole('alert')).toHaveTextContent(/price has changed.*\$24\.50 by card and 12\.50 bizcoins/);
  answers('checkout.place', { ...placed, status: 'paid' });
  await user.click(await enabled('Pay $24.50 by card'));
  await screen.findByRole('heading', { name: 'Paid' });
  const [first, second] = inputsOf('checkout.place');
  expect(second).toMatchObject({ quoteId: 'new' });
  expect(keyOf(second)).not.toBe(keyOf(first));
});

test('offline, nothing is sent and nothing is queued', async () => {
  open();
  const pay = await enabled('Pay $19.50 by card');
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  fireEvent(window, new Event('offline'));
  expect(pay).toBeDisabled();
  expect(screen.getByText(/Buying works again as soon as you are connected/)).toBeVisible();
  Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
  fireEvent(window, new Event('online'));
  await waitFor(() => expect(pay).toBeEnabled());
  expect(inputsOf('checkout.place')).toEqual([]);
});

test('a discount chosen by a link that is gone meanwhile is said, with the way on without it', async () => {
  refuses('checkout.quote', { code: 'discount_unavailable' });
  const user = open({ bizcoins: '0.00', discountId: 'discount-gone' });
  expect(await screen.findByRole('alert')).toHaveTextContent(/discount is not available/);
  answersBy('checkout.quote', quoteOf);
  await user.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Go on without it' }));
  expect(await enabled('Pay $40.00 by card')).toBeVisible();
});
