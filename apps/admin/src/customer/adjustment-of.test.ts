import { expect, test } from 'vitest';
import { adjustmentOf, availableAfter } from './adjustment-of';

test.each([
  ['5', { direction: 'give', signed: '5.00', amount: '5.00' }],
  ['+5.5', { direction: 'give', signed: '5.50', amount: '5.50' }],
  [' -5.00 ', { direction: 'take', signed: '-5.00', amount: '5.00' }],
  ['−12.34', { direction: 'take', signed: '-12.34', amount: '12.34' }],
])('%j is read with its sign', (typed, draft) => {
  expect(adjustmentOf(typed)).toEqual(draft);
});

test.each(['', '0', '-0', '1.234', '1e3', 'NaN', '--5', '+-5', '1,5', '1000001'])('%j is no adjustment', (typed) => {
  expect(adjustmentOf(typed)).toBeNull();
});

test('what is available afterwards is exact, and never below zero', () => {
  const take = (amount: string) => ({ direction: 'take', signed: `-${amount}`, amount }) as const;
  expect(availableAfter('0.30', take('0.10'))).toBe('0.20');
  expect(availableAfter('0.30', take('0.31'))).toBeNull();
  expect(availableAfter('112.00', { direction: 'give', signed: '5.00', amount: '5.00' })).toBe('117.00');
});
