import { answers, inputsOf, useWire } from '@bizcoin/testing/wire';
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { attempt, page, voucher } from '../testing/examples';
import { openOffice } from '../testing/open-office';
import { delta, support, viewer } from '../testing/people';
import { Overview } from './overview';

useWire();

beforeEach(() => answers('voucher.list', page(voucher)));

const figure = async (name: string) => (await screen.findByText(name, { selector: 'dt' })).parentElement;

test('the figures of today are counted from the attempts, refusals apart', async () => {
  const today = { ...attempt, createdAt: new Date().toISOString() };
  const refused = { ...today, id: 'a2', outcome: 'voucher_expired' };
  answers('attempt.list', page(today, refused, { ...attempt, id: 'a3' }));
  openOffice(<Overview />, { as: viewer });
  expect(await figure('Attempts')).toHaveTextContent('2');
  expect(await figure('Redeemed')).toHaveTextContent('1');
  expect(await figure('Refused')).toHaveTextContent('1');
});

test('a figure that may be larger says so', async () => {
  const today = { ...attempt, createdAt: new Date().toISOString() };
  answers('attempt.list', { items: [today], nextCursor: 'more' });
  openOffice(<Overview />, { as: viewer });
  expect(await figure('Attempts')).toHaveTextContent('1 or more');
});

test('who answers tickets reads how many are open', async () => {
  answers('attempt.list', page());
  answers('support.countOpen', { open: 2 });
  openOffice(<Overview />, { as: support });
  expect(await screen.findByText('2 tickets are open.')).toBeVisible();
  expect(screen.getByRole('link', { name: /Answer tickets/ })).toHaveAttribute('href', '/support?status=open');
});

test('a dealer sees their vouchers and no attempts', async () => {
  openOffice(<Overview />, { as: delta });
  const table = await screen.findByRole('table');
  expect(within(table).getByRole('link', { name: '500 messages' })).toBeVisible();
  expect(inputsOf('attempt.list')).toEqual([]);
});
