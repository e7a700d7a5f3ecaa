import { expect, test } from 'vitest';
import { inputHash } from './input-hash';

test('the order of fields and absent fields make no difference', () => {
  const one = inputHash('voucher.rollback', { reason: 'x', restoreUse: true, terms: { a: 1, b: [1, null] } });
  const other = inputHash('voucher.rollback', {
    terms: { b: [1, null], a: 1, c: undefined },
    restoreUse: true,
    reason: 'x',
  });
  expect(other).toEqual(one);
  expect(one).toHaveLength(32);
});

test.each([
  ['another value', 'voucher.rollback', { reason: 'y' }],
  ['another type', 'voucher.rollback', { reason: 1 }],
  ['null instead of absent', 'voucher.rollback', { reason: 'x', restoreUse: null }],
  ['another operation', 'voucher.create', { reason: 'x' }],
  ['a field that imitates two', 'voucher.rollback', { 'reason":"x","b': 'x' }],
])('%s is another input', (_, operation, input) => {
  expect(inputHash(operation, input)).not.toEqual(inputHash('voucher.rollback', { reason: 'x' }));
});
