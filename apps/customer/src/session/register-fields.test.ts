import { accountLengths } from '@bizcoin/domain';
import { expect, test } from 'vitest';
import { registerFields } from './register-fields';

const { name, phone, dealerCode, passwordMin, passwordMax } = accountLengths;
const good = { name: 'Ana', email: 'ana@demo.test', phone: '', password: 'four plain words', dealerCode: '' };
const takes = (changes: Partial<typeof good>) => registerFields.safeParse({ ...good, ...changes }).success;

test.each([
  ['name', name],
  ['phone', phone],
  ['dealerCode', dealerCode],
  ['password', passwordMax],
] as const)('what the server would find too long is said at the field: %s of more than %d', (field, max) => {
  expect(takes({ [field]: 'a'.repeat(max) })).toBe(true);
  expect(takes({ [field]: 'a'.repeat(max + 1) })).toBe(false);
});

test('a password is as long as the server wants it', () => {
  expect(takes({ password: 'a'.repeat(passwordMin) })).toBe(true);
  expect(takes({ password: 'a'.repeat(passwordMin - 1) })).toBe(false);
});
