import { answers, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emptyShelf, offer, wallet } from '../testing/examples';
import { openPage } from '../testing/open-page';
import { VoucherDashboard } from './voucher-dashboard';

useWire();

test('the start page shows what can be spent, what can be sent and what can be redeemed now', async () => {
  answers('wallet.get', wallet);
  answers('voucher.shelf', { ...emptyShelf, available: [offer] });
  openPage(<VoucherDashboard />);
  const balance = await screen.findByRole('region', { name: 'Available to spend' });
  expect(within(balance).getByText('112.00 bizcoins')).toBeInTheDocument();
  expect(balance).toHaveTextContent('worth $112.00');
  expect(screen.getByRole('meter', { name: 'Growth' })).toHaveAttribute('aria-valuetext', '3,740 of 5,000 left');
  expect(screen.getByText('250 messages are kept for your next package.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Use now: 500 messages' })).toBeVisible();
});

test('with nothing waiting, it says how vouchers come here', async () => {
  answers('wallet.get', wallet);
  answers('voucher.shelf', emptyShelf);
  openPage(<VoucherDashboard />);
  expect(await screen.findByText('Nothing waiting for you right now')).toBeVisible();
});

test('each balance can be explained by key', async () => {
  answers('wallet.get', wallet);
  answers('voucher.shelf', emptyShelf);
  const user = openPage(<VoucherDashboard />);
  (await screen.findByRole('button', { name: 'About Held' })).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/Set aside for an order that is not paid yet/)).toBeVisible();
});

test('what could not be read is said, with a way to read again', async () => {
  refuses('wallet.get', { code: 'busy', retryAfterSeconds: 1 });
  answers('voucher.shelf', emptyShelf);
  const user = openPage(<VoucherDashboard />);
  expect(await screen.findByRole('alert')).toHaveTextContent('Very many people');
  answers('wallet.get', wallet);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('region', { name: 'Available to spend' })).toBeVisible();
});
