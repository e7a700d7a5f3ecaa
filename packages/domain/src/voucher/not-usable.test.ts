import { expect, test } from 'vitest';
import { isGuess, notUsable } from './not-usable';

test('only the constant answer counts as a guess; true reasons never do', () => {
  expect(isGuess(notUsable)).toBe(true);
  expect(isGuess({ code: 'voucher_code_mistyped' })).toBe(false);
  expect(isGuess({ code: 'voucher_used_up' })).toBe(false);
});

test('the constant answer carries no fact that could tell the cases apart', () => {
  expect(notUsable).toEqual({ code: 'voucher_not_usable' });
});
