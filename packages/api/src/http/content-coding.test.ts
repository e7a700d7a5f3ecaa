import { expect, test } from 'vitest';
import { contentCoding, contentCodings } from './content-coding';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['BR', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['*;q=0', null],
  ['identity', null],
  ['br;q=nonsense', null],
  ['', null],
  [undefined, null],
])('who accepts "%s" gets %s', (accepted, coding) => {
  expect(contentCoding(accepted, contentCodings)).toBe(coding);
});

test('what the build did not make is not promised', () => {
  expect(contentCoding('br, gzip', ['gzip'])).toBe('gzip');
  expect(contentCoding('br, gzip', [])).toBeNull();
});
