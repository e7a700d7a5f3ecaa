import { expect, test } from 'vitest';
import { diffOf } from './diff-of';

test('only what differs is listed, with both values', () => {
  expect(diffOf({ usageLimit: 20, active: true }, { usageLimit: 50, active: true })).toEqual([
    { path: 'usageLimit', before: '20', after: '50' },
  ]);
});

test('a field that appears, disappears or becomes empty is a difference', () => {
  expect(diffOf({ old: 'a', notes: 'x' }, { new: 'b', notes: null })).toEqual([
    { path: 'old', before: 'a', after: null },
    { path: 'notes', before: 'x', after: null },
    { path: 'new', before: null, after: 'b' },
  ]);
});

test('nested fields have dotted names, lists are compared as a whole', () => {
  expect(diffOf({ taken: { bizcoins: '1.00' }, ids: [1] }, { taken: { bizcoins: '2.00' }, ids: [1, 2] })).toEqual([
    { path: 'taken.bizcoins', before: '1.00', after: '2.00' },
    { path: 'ids', before: '[1]', after: '[1,2]' },
  ]);
});

test('a creation shows every field, equal records show none', () => {
  expect(diffOf(null, { type: 'message', value: '500' })).toHaveLength(2);
  expect(diffOf({ a: { b: 1 } }, { a: { b: 1 } })).toEqual([]);
  expect(diffOf(null, null)).toEqual([]);
  expect(diffOf({ holderId: null }, {})).toEqual([]);
});
