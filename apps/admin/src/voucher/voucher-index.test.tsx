import { answers, answersLater, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, voucher } from '../testing/examples';
import { openOffice } from '../testing/open-office';
import { delta, root, viewer } from '../testing/people';
import { VoucherIndex } from './voucher-index';

useWire();

beforeEach(() => {
  answers('voucher.list', page(voucher));
  answers('dealer.list', [{ id: '00000000-0000-7000-8000-0000000000d1', name: 'Delta', code: 'DELTA' }]);
});

const open = (as = root, at = '/vouchers') => openOffice(<VoucherIndex />, { as, at });
const lastInput = () => inputsOf('voucher.list').at(-1);

test('a row shows the benefit, the masked code, use, expiry with its zone, and the state', async () => {
  open();
  const row = (await screen.findByRole('link', { name: '500 messages' })).closest('tr');
  expect(row).toHaveTextContent('•••• 7KQ4');
  expect(row).toHaveTextContent('3 / 10');
  expect(row).toHaveTextContent('31 May 2126 (Karachi time)');
  expect(row).toHaveTextContent('Active');
});

describe('the address is the state', () => {
  test('a shared link asks for exactly what its sender saw', async () => {
    open(root, '/vouchers?search=fair&type=message&state=active&sort=expiry&dealer=d1&columns=notes');
    await screen.findByRole('link', { name: '500 messages' });
    expect(lastInput()).toEqual({
      search: 'fair',
      type: 'message',
      state: 'active',
      sort: 'expiry',
      dealerId: 'd1',
      limit: 50,
    });
    expect(screen.getByRole('searchbox', { name: 'Search vouchers' })).toHaveValue('fair');
    expect(screen.getByRole('button', { name: 'Messages' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('columnheader', { name: 'Notes' })).toBeVisible();
    expect(screen.queryByRole('columnheader', { name: 'Dealer' })).toBeNull();
  });

  test('pressing chips, typing and sorting write the address, and clearing empties it', async () => {
    const user = open();
    await user.click(screen.getByRole('button', { name: 'Discount' }));
    await user.click(screen.getByRole('button', { name: 'Expired' }));
    await user.type(screen.getByRole('searchbox', { name: 'Search vouchers' }), 'fair');
    await waitFor(() => expect(window.location.search).toBe('?type=percentage&state=expired&search=fair'));
    await waitFor(() => expect(lastInput()).toMatchObject({ type: 'percentage', state: 'expired', search: 'fair' }));
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(window.location.search).toBe('');
    expect(screen.getByRole('searchbox', { name: 'Search vouchers' })).toHaveValue('');
  });

  test('a chosen column is in the address, and so is having none', async () => {
    const user = open();
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Notes' }));
    expect(new URLSearchParams(window.location.search).get('columns')).toBe('dealer,notes');
    await user.click(screen.getByRole('checkbox', { name: 'Notes' }));
    await user.click(screen.getByRole('checkbox', { name: 'Dealer' }));
    expect(window.location.search).toBe('?columns=none');
  });

  test('what the address invents is ignored', async () => {
    open(root, '/vouchers?type=gold&sort=sideways&columns=secret');
    await screen.findByRole('link', { name: '500 messages' });
    expect(lastInput()).toEqual({ sort: 'newest', limit: 50 });
  });
});

describe('nothing to show says why', () => {
  test('nothing found offers to show everything', async () => {
    answers('voucher.list', page());
    const user = open(root, '/vouchers?search=zzz');
    expect(await screen.findByText('No entry fits the search and filters.')).toBeVisible();
    answers('voucher.list', page(voucher));
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(await screen.findByRole('link', { name: '500 messages' })).toBeVisible();
  });

  test('nothing yet says how to start', async () => {
    answers('voucher.list', page());
    open();
    expect(await screen.findByText('No vouchers yet')).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'New voucher' })[0]).toHaveAttribute('href', '/vouchers/new');
  });

  test('not allowed is no fault: there is nothing to try again', async () => {
    refuses('voucher.list', { code: 'not_allowed' });
    open();
    expect(await screen.findByText('You are not allowed to see this')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('a failure shows its reference and can be tried again', async () => {
    fails('voucher.list', 'a3f9c2e41b');
    const user = open();
    expect(await screen.findByText('a3f9c2e41b', {}, { timeout: 8000 })).toBeVisible();
    answers('voucher.list', page(voucher));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: '500 messages' })).toBeVisible();
  });

  test('a slow answer keeps the place of the table', async () => {
    const release = answersLater('voucher.list', page(voucher));
    open();
    expect(await screen.findByText('Loading…')).toBeInTheDocument();
    release();
    expect(await screen.findByRole('link', { name: '500 messages' })).toBeVisible();
    expect(screen.queryByText('Loading…')).toBeNull();
  });
});

test('more rows are asked for from where the last page ended', async () => {
  answers('voucher.list', { items: [voucher], nextCursor: 'after-1' });
  const user = open();
  await user.click(await screen.findByRole('button', { name: 'Load more' }));
  await waitFor(() => expect(lastInput()).toMatchObject({ cursor: 'after-1' }));
});

test('a viewer sees who can create vouchers instead of a button', async () => {
  open(viewer);
  expect(screen.queryByRole('link', { name: 'New voucher' })).toBeNull();
  expect(screen.getByText('Creating vouchers needs full access.')).toBeVisible();
  await screen.findByRole('link', { name: '500 messages' });
});

test('a dealer is asked nothing about dealers', async () => {
  open(delta, '/vouchers?dealer=d2');
  await screen.findByRole('link', { name: '500 messages' });
  expect(screen.queryByRole('combobox', { name: 'Dealer' })).toBeNull();
  expect(lastInput()).toEqual({ sort: 'newest', limit: 50 });
  expect(inputsOf('dealer.list')).toEqual([]);
});
