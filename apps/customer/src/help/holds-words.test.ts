import { expect, test } from 'vitest';
import { holdsWords } from './holds-words';

test.each([
  ['Where does a refund go?', 'refund', true],
  ['Where does a refund go?', 'GO  refund', true],
  ['Where does a refund go?', '', true],
  ['Where does a refund go?', '  ', true],
  ['Where does a refund go?', 'refund card', false],
  ['Café', 'cafe', true],
  ['رقم کی واپسی', 'واپسی', true],
])('“%s” searched for “%s”: %s', (text, search, found) => {
  expect(holdsWords(text, search)).toBe(found);
});
