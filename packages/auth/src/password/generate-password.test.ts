import { expect, test } from 'vitest';
import { generatePassword } from './generate-password';

test('every password is another one, long, and can be typed on a command line', () => {
  const passwords = Array.from({ length: 1_000 }, generatePassword);
  expect(new Set(passwords).size).toBe(passwords.length);
  for (const password of passwords) expect(password).toMatch(/^[A-Za-z0-9_-]{24}$/);
});
