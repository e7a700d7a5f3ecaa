import { answers, answersLater, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ana } from '../../testing/examples';
import { openPage } from '../../testing/open-page';
import { StatementPage } from './statement-page';
import type { Statement } from './statement-types';

useWire();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime('2026-05-15T12:00:00Z');
  answers('auth.me', ana);
});
afterEach(() => {
  vi.useRealTimers();
});

const statement: Statement = {
  ...{
    month: '2026-04',
    timeZone: 'Asia/Karachi',
    from: '2026-03-31T19:00:00.000Z',
    until: '2026-04-30T19:00:00.000Z',
  },
  ...{ opening: '10.00', received: '25.00', spent: '8.00', closing: '27.00', further: null },
  entries: [
    {
      ...{ seq: '1', id: 'e1', kind: 'adjust', amount: '25.00', balanceAfter: '35.00', reference: 'adjustment:1' },
      ...{ reason: 'Goodwill', orderId: null, createdAt: '2026-04-02T20:00:00.000Z' },
    },
    {
      ...{ seq: '2', id: 'e2', kind: 'capture', amount: '-8.00', balanceAfter: '27.00', reference: 'order:1' },
      ...{ reason: null, orderId: 'order-1', createdAt: '2026-04-03T10:00:00.000Z' },
    },
  ],
};

const open = (month = '2026-04') => openPage(<StatementPage month={month} />, { timeZone: 'Asia/Karachi' });

test('a month reads from its opening to its closing balance, every entry with the balance after it', async () => {
  answers('wallet.statement', statement);
  open();
  const table = await screen.findByRole('table', { name: 'Every entry of April 2026, oldest first' });
  const rows = within(table)
    .getAllByRole('row')
    .map((row) => row.textContent);
  expect(rows[1]).toMatch(/Opening balance.*1 Apr 2026.*10\.00/);
  expect(rows[2]).toMatch(/3 Apr 2026, 01:00.*Correction.*Goodwill.*adjustment:1.*\+25\.00.*35\.00/);
  expect(rows[3]).toMatch(/Spent.*−8\.00.*27\.00/);
  expect(rows[4]).toMatch(/Closing balance.*End of 30 Apr 2026.*27\.00/);
  expect(screen.getByText(/Ana Souza, ana@demo\.test\. .*Karachi time/)).toBeVisible();
  expect(inputsOf('wallet.statement')).toEqual([{ month: '2026-04', timeZone: 'Asia/Karachi' }]);
});

test('it leads to the months beside it, but to none that has not begun', async () => {
  answers('wallet.statement', statement);
  open();
  const months = screen.getByRole('navigation', { name: 'Other months' });
  expect(within(months).getByRole('link', { name: 'March 2026' })).toHaveAttribute('href', '/wallet/statement/2026-03');
  expect(within(months).getByRole('link', { name: 'May 2026' })).toBeVisible();
  await screen.findByRole('table');
});

test('the month that still runs closes with now', async () => {
  answers('wallet.statement', { ...statement, month: '2026-05', until: '2026-05-31T19:00:00.000Z', entries: [] });
  open('2026-05');
  expect(await screen.findByText('So far, until now')).toBeVisible();
  expect(screen.getByText('Nothing moved in this month.')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'June 2026' })).not.toBeInTheDocument();
});

test('what does not fit is one line with its sum', async () => {
  answers('wallet.statement', { ...statement, further: { count: 1_234, amount: '-3.00' } });
  open();
  expect((await screen.findByText(/^1,234 further entries/)).closest('tr')).toHaveTextContent('−3.00');
});

test('it can be printed', async () => {
  answers('wallet.statement', statement);
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const user = open();
  await user.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
  expect(print).toHaveBeenCalled();
  await screen.findByRole('table');
});

test('a slow statement keeps its place', async () => {
  const release = answersLater('wallet.statement', statement);
  open();
  expect(await screen.findByText('Loading your statement…')).toBeInTheDocument();
  release();
  expect(await screen.findByRole('table')).toBeVisible();
});

test('a refusal is told', async () => {
  refuses('wallet.statement', { code: 'busy', retryAfterSeconds: 1 });
  open();
  expect(await screen.findByRole('alert')).toHaveTextContent('Very many people');
});

test('a failure of ours gives the reference that support asks for', async () => {
  fails('wallet.statement', 'ref-6');
  open();
  expect(await screen.findByText('ref-6')).toBeVisible();
});
