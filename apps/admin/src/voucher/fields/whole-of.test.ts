import { expect, test } from 'vitest';
import { wholeOf, wholeOrNull } from './whole-of';

test.each(['1e3', '-1', '2.5', '', 'ten', '0x10', '9'.repeat(20)])('%j is not taken for a whole number', (text) => {
  expect(wholeOf(text)).toBeNaN();
});

test('digits are a number, blanks around them do not matter', () => {
  expect(wholeOf(' 1000 ')).toBe(1000);
});

test('nothing typed means none, not zero', () => {
  expect(wholeOrNull('  ')).toBeNull();
  expect(wholeOrNull('0')).toBe(0);
});
