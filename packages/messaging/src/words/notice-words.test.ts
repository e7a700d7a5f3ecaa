import { describe, expect, test } from 'vitest';
import en from '../../messages/en.json';
import ur from '../../messages/ur.json';
import { noticeExample } from '../testing/notice-example';
import type { NoticeKind } from './notice-kind';
import { noticeWords } from './notice-words';

const words = (kind: NoticeKind, facts: Record<string, unknown>, reader = {}) => {
  const { subject, text } = noticeWords(noticeExample({ kind, facts, reader }));
  return `${subject} | ${text}`;
};

/** Every text with its path. */
const textsOf = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${name}`, value]] : textsOf(Object(value), `${path}${name}.`),
  );

test('both languages say the same things with the same values', () => {
  const gaps = (tree: object) =>
    textsOf(tree).map(([path, text]) => [path, (text.match(/\{\w+\}/g) ?? []).sort()] as const);
  expect(gaps(ur)).toEqual(gaps(en));
});

describe.each(Object.keys(en.notice) as NoticeKind[])('%s', (kind) => {
  test.each(['en', 'ur'])(
    'can be told in %s without any fact, and with facts that are not what they should be',
    (locale) => {
      for (const facts of [{}, { amount: 7, days: 'soon', currency: 'dollars', benefit: null, packageName: {} }]) {
        const told = noticeWords(noticeExample({ kind, facts, reader: { locale } }));
        expect(told.subject).not.toBe('');
        expect(`${told.subject}${told.text}${told.action}`).not.toMatch(/[{}]|undefined|NaN|Invalid/);
      }
    },
  );
});

test('amounts, days and zones are told as the app tells them', () => {
  expect(words('wallet_expiring', { amount: '12.50', at: '2026-05-31T19:00:00.000Z', days: 3 })).toBe(
    '12.50 bizcoins expire in 3 days | They are good until 31 May 2026, 23:59 (Karachi time). Use them on a package.',
  );
  expect(
    words(
      'wallet_expiring',
      { amount: '1.00', at: '2026-03-29T22:00:00.000Z', days: 1 },
      { timeZone: 'Europe/Berlin' },
    ),
  ).toBe(
    '1.00 bizcoins expire tomorrow | They are good until 29 Mar 2026, 23:59 (Berlin time). Use them on a package.',
  );
  expect(words('wallet_credited', { amount: '1234567.10', balance: '9007199254740993.25' })).toBe(
    '1,234,567.10 bizcoins received | Your balance is 9,007,199,254,740,993.25 bizcoins.',
  );
});

test('money comes first, and only what happened is said', () => {
  const facts = { packageName: 'Growth', bizcoins: '8.00', discountReturned: false };
  expect(words('order_declined', facts)).toBe(
    'Growth: the payment was declined | No money was taken. Your 8.00 bizcoins are back. You can try again.',
  );
  expect(words('order_declined', { ...facts, bizcoins: '0.00' })).toBe(
    'Growth: the payment was declined | No money was taken. You can try again.',
  );
  expect(words('order_expired', { topUp: '25.00', discountReturned: true })).toBe(
    '25.00 bizcoins: the order ran out of time | No money was taken. Your discount is back.',
  );
  expect(words('order_refunded', { packageName: 'Growth', cash: '2.50', currency: 'USD', bizcoins: '1.00' })).toBe(
    'Growth: refunded | US$2.50 go back to your card and 1.00 bizcoins to your wallet.',
  );
  expect(words('payment_late', { packageName: 'Growth', used: false, cash: '10.00', currency: 'PKR' })).toContain(
    'PKR\u00a010.00 go back to you in full.',
  );
});

test('one message and many', () => {
  expect(words('messages_added', { benefit: { messages: 1 } })).toMatch(/^1 message added/);
  expect(words('messages_added', { benefit: { messages: 25_000 } })).toMatch(/^25,000 messages added/);
});

test('a language without words of ours is answered in English', () => {
  expect(words('support_replied', {}, { locale: 'fr' })).toMatch(/^We answered/);
});
