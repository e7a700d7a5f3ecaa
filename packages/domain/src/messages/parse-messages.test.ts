import { expect, test } from 'vitest';
import { parseMessages } from './parse-messages';

test.each([
  ['1', 1],
  ['500', 500],
  ['500.00', 500],
  ['1000000', 1_000_000],
])('%s is a number of messages', (text, messages) => {
  expect(parseMessages(text)).toBe(messages);
});

test.each(['', '0', '-1', '1.5', '1e3', 'NaN', '1000001', '0x1'])('"%s" is none', (text) => {
  expect(parseMessages(text)).toBeNull();
});
