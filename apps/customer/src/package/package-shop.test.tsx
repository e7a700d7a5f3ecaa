import { answers, answersBy, answersLater, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { growth, quoteOf, tenOff, twentyOff, wallet } from '../testing/checkout-examples';
import { emptyShelf } from '../testing/examples';
import { openPage, showOnDesk } from '../testing/open-page';
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
    /Growth\$40\.005,000 messages.*for 30 days.*Per 1,000 messages\$8\.00.*In bizcoins.*40\.00/,
  );
});

test('a saved discount is taken off the price that is shown, the best one or the one that was chosen', async () => {
  open();
  const card = (await shown(/Buy Growth/)).closest('section');
  await waitFor(() => expect(card).toHaveTextContent(/Your price\$32\.00with 20 % off/));
});

test('with a chosen discount, the price is the one that it makes', async () => {
  open('discount=discount-10');
  const card = (await shown(/Buy Growth/)).closest('section');
  await waitFor(() => expect(card).toHaveTextContent(/Your price\$36\.00with 10 % off/));
});

test('on a desk the packages stand side by side in a table, one row a figure, and can be bought from it', async () => {
  showOnDesk();
  const scale = { ...growth, id: 'package-scale', name: 'Scale', messages: 25_000, price: '150.00' };
  answers('package.list', [growth, scale]);
  const user = open();
  const table = await screen.findByRole('table');
  await within(table).findByText('with 20 % off');
  const rows = within(table)
    .getAllByRole('row')
    .map((row) => row.textContent);
  expect(rows[0]).toMatch(/Growth.*Lowest price per message.*Scale/);
  expect(rows.slice(1, 4)).toEqual(['Price$40.00$150.00', 'Messages5,00025,000', 'Runs for30 days30 days']);
  expect(rows[4]).toBe('Per 1,000 messages$8.00$6.00');
  expect(rows[6]).toBe('Your price$32.00with 20 % off$135.00with 10 % off');
  expect(within(table).getByRole('columnheader', { name: 'Growth' })).toBeVisible();
  expect(within(table).getByRole('rowheader', { name: /^Per 1,000 messages/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Buy Scale' }));
  expect(await screen.findByRole('dialog', { name: 'Buy Scale' })).toBeVisible();
});

test('what a figure means can be read by key', async () => {
  const user = open();
  (await screen.findByRole('button', { name: 'About Per 1,000 messages' })).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/divided by the messages/)).toBeVisible();
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
