import { describe, expect, test } from 'vitest';
import { canonicalEmail } from './canonical-email';
import { isEmailAddress } from './is-email-address';

describe('two spellings of one mailbox are one account', () => {
  test.each([
    ['Ana@Demo.Test', 'ana@demo.test'],
    ['  ana@demo.test\n', 'ana@demo.test'],
    ['ana+offers@demo.test', 'ana@demo.test'],
    ['ANA+a+b@demo.test', 'ana@demo.test'],
    ['a.na@demo.test', 'a.na@demo.test'],
  ])('%j', (written, canonical) => expect(canonicalEmail(written)).toBe(canonical));

  test('the canonical form is its own canonical form', () => {
    expect(canonicalEmail(canonicalEmail('Ana+x@Demo.Test'))).toBe('ana@demo.test');
  });
});

describe('what cannot name an account is no address', () => {
  test.each([
    '',
    'ana',
    '@demo.test',
    '+tag@demo.test',
    'ana@',
    'a\0na@demo.test',
    'ana@de+mo.test',
    'a@b@c',
    'a b@c.d',
  ])('%j', (text) => expect(isEmailAddress(text)).toBe(false));

  test('an address longer than any mail server accepts is none', () => {
    expect(isEmailAddress(`${'a'.repeat(250)}@demo.test`)).toBe(false);
    expect(isEmailAddress('ana+tag@demo.test')).toBe(true);
  });
});
