import { expect, test } from 'vitest';
import { messageArguments } from './message-arguments';

test.each([
  ['No arguments', []],
  ['{name} until {date}', ['date', 'name']],
  ['{count, plural, one {# day} other {# days}}', ['count, plural, one|other']],
  ['{count, number} lines', ['count, number']],
  ['worth <money></money>', ['<money>']],
  ['{kept, select, both {Your {amount} coins} other {}} of {name}', ['amount', 'kept, select, both|other', 'name']],
])('%s', (message, named) => {
  expect(messageArguments(message)).toEqual(named);
});

test.each(['{name', '{count, plural, one}', '{a b}'])('a message that cannot be read is a fault: %s', (message) => {
  expect(() => messageArguments(message)).toThrow();
});
