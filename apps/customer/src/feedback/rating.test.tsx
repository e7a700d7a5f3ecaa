import { answers, answersLater, breaks, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { receipt } from '../testing/examples';
import { openPage } from '../testing/open-page';
import { RedemptionReceipt } from '../voucher/redemption-receipt';
import { OrderRating } from './order-rating';

vi.mock('canvas-confetti', () => ({ default: vi.fn(async () => undefined) }));

useWire();
beforeEach(() => window.localStorage.clear());

const rating = {
  ...{ score: 4, comment: null },
  ...{ ratedAt: '2026-05-01T10:00:00.000Z', changeableUntil: '2026-05-02T10:00:00.000Z' },
};
const question = 'How was redeeming this voucher?';
const openReceipt = () => openPage(<RedemptionReceipt receipt={receipt} onDone={() => {}} />);
const stars = async (name: string) => screen.findByRole('radio', { name });

test('after a redemption five stars are asked for, with the keyboard too, and thanked for', async () => {
  answers('feedback.rate', rating);
  const user = openReceipt();
  expect(await screen.findByRole('group', { name: question })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send rating' })).toBeNull();
  await user.click(await stars('3 stars of 5'));
  await user.keyboard('{ArrowRight}');
  expect(await stars('4 stars of 5')).toBeChecked();
  await user.type(screen.getByLabelText(/Anything we should know/), ' Quick. ');
  await user.click(screen.getByRole('button', { name: 'Send rating' }));
  const [thanks] = await screen.findAllByText('Thank you. Your rating has arrived.');
  expect(thanks).toHaveFocus();
  expect(inputsOf('feedback.rate')).toEqual([{ redemptionId: 'redemption-1', score: 4, comment: 'Quick.' }]);
});

test('on second thoughts another star is sent for the same redemption', async () => {
  answers('feedback.rate', rating);
  const user = openReceipt();
  await user.click(await stars('4 stars of 5'));
  await user.click(screen.getByRole('button', { name: 'Send rating' }));
  await screen.findAllByText(/Thank you/);
  await user.click(await stars('1 star of 5'));
  await user.click(screen.getByRole('button', { name: 'Send rating' }));
  await waitFor(() => expect(inputsOf('feedback.rate')).toHaveLength(2));
  expect(inputsOf('feedback.rate')[1]).toEqual({ redemptionId: 'redemption-1', score: 1, comment: null });
});

test('nobody is asked twice about the same thing, answered or not', async () => {
  openReceipt();
  await screen.findByRole('group', { name: question });
  cleanup();
  openReceipt();
  await screen.findByText('Bizcoins received');
  await waitFor(() => expect(screen.queryByRole('group', { name: question })).toBeNull());
});

test('a slow answer shows at once that the press was taken', async () => {
  const release = answersLater('feedback.rate', rating);
  const user = openReceipt();
  await user.click(await stars('5 stars of 5'));
  await user.click(screen.getByRole('button', { name: 'Send rating' }));
  expect(screen.getByRole('button', { name: 'Sending…' })).toHaveAttribute('aria-busy', 'true');
  release();
  expect((await screen.findAllByText(/Thank you/))[0]).toBeVisible();
});

test.each([
  ['too late', () => refuses('feedback.rate', { code: 'not_allowed' }), /can no longer change/],
  ['not theirs', () => refuses('feedback.rate', { code: 'not_found' }), /could not find this/],
  ['a failure', () => fails('feedback.rate', 'REF-1'), /failed on our side/],
  ['no answer', () => breaks('feedback.rate'), /No answer came/],
])('%s: it says so, and the stars and words stay', async (_, happens, said) => {
  happens();
  const user = openReceipt();
  await user.click(await stars('2 stars of 5'));
  await user.type(screen.getByLabelText(/Anything we should know/), 'Slow');
  await user.click(screen.getByRole('button', { name: 'Send rating' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(said);
  expect(await stars('2 stars of 5')).toBeChecked();
  expect(screen.getByLabelText(/Anything we should know/)).toHaveValue('Slow');
});

test('offline nothing is sent and nothing is queued', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  onTestFinished(() => online.mockRestore());
  const user = openReceipt();
  await user.click(await stars('5 stars of 5'));
  expect(screen.getByRole('button', { name: 'Send rating' })).toBeDisabled();
  expect(screen.getByText(/You are offline/)).toBeVisible();
});

test('a paid order that nobody rated asks; one that was rated elsewhere does not', async () => {
  answers('feedback.get', null);
  openPage(<OrderRating orderId="order-1" />);
  expect(await screen.findByRole('group', { name: 'How was this purchase?' })).toBeVisible();
  cleanup();
  answers('feedback.get', rating);
  openPage(<OrderRating orderId="order-2" />);
  await waitFor(() => expect(inputsOf('feedback.get')).toHaveLength(2));
  expect(screen.queryByRole('group')).toBeNull();
});
