import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readLiveWord } from './live-word';
import { moves } from './moves';
import { wordsOf } from './words-of';

const NOTIFY_BYTES_MAX = 7_999;

test('what happened to one customer is said once, with every topic once', () => {
  const userId = randomUUID();
  const rows = ['wallet.credited', 'wallet.expired', 'order.paid'].map((topic) => ({ topic, userId }));
  const [word, ...more] = wordsOf(rows);
  expect(more).toEqual([]);
  expect(word).toEqual({
    customers: { [userId]: ['wallet', 'notifications', 'orders', 'packages'] },
    staff: ['customers', 'vouchers', 'orders'],
  });
});

test('what concerns the staff alone names no customer', () => {
  expect(wordsOf([{ topic: 'voucher.changed', userId: null }])).toEqual([{ customers: {}, staff: ['vouchers'] }]);
});

test('topics nobody knows are nothing to tell', () => {
  for (const topic of ['invented', 'constructor', '']) expect(wordsOf([{ topic, userId: randomUUID() }])).toEqual([]);
});

test('a hundred customers with everything there is fit into words that PostgreSQL carries, and are understood', () => {
  const customers = Array.from({ length: 100 }, () => randomUUID());
  const words = wordsOf(customers.flatMap((userId) => Object.keys(moves).map((topic) => ({ topic, userId }))));
  const texts = words.map((word) => JSON.stringify(word));
  for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(NOTIFY_BYTES_MAX);
  const named = texts.flatMap((text) => Object.keys(Object(readLiveWord(text)).customers));
  expect(named.sort()).toEqual(customers.sort());
});
