import { expect, test } from 'vitest';
import { isPrefix } from './is-prefix';

test.each(['AB', 'fresh', 'MAY-SAVE', 'THANKYES'])('%s can stand before a code', (text) => {
  expect(isPrefix(text)).toBe(true);
});

test.each(['', 'A', 'ABCDEFGHJ', 'SPRING', 'GOLD', 'LAMP', 'SUMMER', 'AB1', 'Ä'])('%j cannot', (text) => {
  expect(isPrefix(text)).toBe(false);
});
