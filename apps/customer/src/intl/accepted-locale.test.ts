import { expect, test } from 'vitest';
import { acceptedLocale } from './accepted-locale';

test.each([
  ['ur-PK,ur;q=0.9,en;q=0.8', 'ur'],
  ['en-GB,en;q=0.9,ur;q=0.8', 'en'],
  ['de,fr;q=0.9,UR;q=0.2', 'ur'],
  ['en;q=0.3, ur;q=0.7', 'ur'],
  ['ur;q=0, en', 'en'],
])('“%s” is read in %s', (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale);
});

test.each([null, '', 'de-CH, fr', '*', ';;,q=', 'ur;q=high', ','.repeat(10_000)])(
  'a browser that names none of our languages reads English: %s',
  (header) => {
    expect(acceptedLocale(header)).toBe('en');
  },
);
