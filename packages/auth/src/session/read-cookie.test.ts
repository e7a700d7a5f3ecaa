import { expect, test } from 'vitest';
import { readCookie } from './read-cookie';

test.each([
  ['customer_session=abc', 'abc'],
  ['theme=dark; customer_session=abc', 'abc'],
  ['theme=dark;customer_session=abc;x=y', 'abc'],
  ['broken=%E0%A4%A; customer_session=abc', 'abc'],
  ['customer_session=first; customer_session=second', 'first'],
  ['__Host-customer_session=abc', null],
  ['xcustomer_session=abc', null],
  ['customer_session', null],
  ['', null],
  [undefined, null],
])('%j', (header, value) => expect(readCookie(header, 'customer_session')).toBe(value));
