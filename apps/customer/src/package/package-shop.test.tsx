import { answers, answersBy, answersLater, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { growth, quoteOf, tenOff, twentyOff, wallet } from '../testing/checkout-examples';
import { emptyShelf } from '../testing/examples';
import { openPage } from '../testing/open-page';
import { PackageShop } from './package-shop';

useWire();
beforeEach(() => {
  answers('package.list', [growth]);
  answers('wallet.get', wallet);
  answers('voucher.shelf', { ...emptyShelf, savedDiscounts: [twentyOff, tenOff] });
  answersBy('checkout.quote', quoteOf);
});

const open = (search = '') => openPage(<PackageShop />, { pathname: '/packages', search });
const shown = (text: RegExp) => screen.findByRole('button', { name: text });

test('a package says what it costs in money and in bizcoins', async () => {
  open();
  expect((await shown(/Buy Growth/)).closest('section')).toHaveTextContent(
    /Growth\$40\.00or.*40\.00.*5,000 messages.*for 30 days/,
  );
});

test('buying uses the bizcoins there are, unless they are switched off', async () => {
  const user = open();
  await user.click(await shown(/Buy Growth/));
  expect(await shown(/Pay 32\.00 bizcoins/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(screen.getByRole('button', { name: 'Buy Growth' })).toHaveFocus();
  await user.click(screen.getByRole('switch', { name: 'Use bizcoins' }));
  await user.click(screen.getByRole('button', { name: 'Buy Growth' }));
  expect(await shown(/Pay \$32\.00 by card/)).toBeVisible();
});

test('discount and coins stand there before the server has answered, so nothing jumps under a typing hand', async () => {
  const user = open();
  await shown(/Buy Growth/);
  const release = answersLater('checkout.quote', quoteOf({ bizcoins: 'max', discountId: 'best' }));
  await user.click(screen.getByRole('button', { name: 'Buy Growth' }));
  expect(await shown(/Pay 32\.00 bizcoins/)).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByRole('button', { name: 'Remove 20 % off' })).toBeVisible();
  const field = screen.getByLabelText('Number of bizcoins to use');
  expect(field).toHaveValue('32.00');
  await user.tab();
  while (document.activeElement !== field) await user.tab();
  await user.keyboard('30');
  expect(field).toHaveValue('30');
  release();
  expect(await shown(/Pay \$2\.00 by card/)).toBeVisible();
});

test('a link from the shelf chooses its discount for whatever is bought', async () => {
  const user = open('discount=discount-10');
  expect(await shown(/Remove 10 % off/)).toBeVisible();
  await user.click(await shown(/Buy Growth/));
  expect(await shown(/Pay 36\.00 bizcoins/)).toBeVisible();
});

test('a link to one package opens its purchase, once', async () => {
  const user = open('buy=package-growth');
  expect(await screen.findByRole('dialog', { name: 'Buy Growth' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('without an answer about the wallet, the packages are still shown and nothing can be bought', async () => {
  refuses('wallet.get', { code: 'busy', retryAfterSeconds: 1 });
  open();
  expect(await shown(/Buy Growth/)).toBeDisabled();
  expect(await screen.findByRole('alert')).toHaveTextContent('Very many people');
});
