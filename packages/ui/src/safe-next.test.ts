import { expect, test } from 'vitest';
import { safeNext } from './safe-next';

test.each(['/', '/vouchers', '/wallet?tab=held', '/redeem'])('a path of this app is kept: %s', (next) => {
  expect(safeNext(next)).toBe(next);
});

test.each([null, '', 'https://evil.test', '//evil.test', '/\\evil.test', '/\t/evil.test', 'javascript:alert(1)'])(
  'an address elsewhere becomes the start page: %s',
  (next) => {
    expect(safeNext(next)).toBe('/');
  },
);
