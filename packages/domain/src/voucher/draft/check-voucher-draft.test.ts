import { expect, test } from 'vitest';
import { checkVoucherDraft } from './check-voucher-draft';
import type { VoucherDraft } from './voucher-draft';

const draft: VoucherDraft = {
  author: 'staff',
  code: null,
  prefix: null,
  type: 'credit',
  value: '25',
  packageId: null,
  usageLimit: 100,
  perCustomerLimit: 1,
  startsAt: null,
  expiresAt: null,
  currency: 'USD',
  minPurchase: null,
  maxDiscount: null,
  discountValidDays: null,
  grantValidDays: null,
};
const percentage = { type: 'percentage', value: '20' } as const;
const issuesOf = (changes: Partial<VoucherDraft>) => {
  const checked = checkVoucherDraft({ ...draft, ...changes });
  if (checked.ok || checked.refusal.code !== 'invalid_input') return [];
  return checked.refusal.issues.map(({ path, code }) => `${path} ${code}`);
};

test.each([
  ['message', '500.00', '500'],
  ['credit', '25', '25.00'],
  ['percentage', '20.50', '20.5'],
] as const)('a %s voucher of %s is stored as %s', (type, value, stored) => {
  expect(checkVoucherDraft({ ...draft, type, value })).toEqual({ ok: true, value: { ...draft, type, value: stored } });
});

test.each([
  ['message', ['0', '1.5', '1000001', '-5', '1e3', 'many']],
  ['credit', ['0', '0.001', '1000000.01', '-5', '1e3', 'NaN']],
  ['percentage', ['0', '100.01', '12.345', '-5', '1e1']],
] as const)('a %s voucher takes no other form of value', (type, values) => {
  for (const value of values) expect(issuesOf({ type, value })).toEqual(['value malformed']);
  expect(issuesOf({ type, value: null })).toEqual(['value missing']);
});

test('a package voucher has a package and no value, every other type a value and no package', () => {
  expect(issuesOf({ type: 'package', value: null, packageId: 'p1' })).toEqual([]);
  expect(issuesOf({ type: 'package', value: '5', packageId: null })).toEqual(['packageId missing', 'value unexpected']);
  expect(issuesOf({ packageId: 'p1' })).toEqual(['packageId unexpected']);
});

test('a stated code is a vanity code with a usage limit', () => {
  expect(issuesOf({ code: 'SUMMER10' })).toEqual([]);
  expect(issuesOf({ code: 'SUMMER10', usageLimit: null })).toEqual(['usageLimit must_be_limited']);
  expect(issuesOf({ code: 'ABC' })).toEqual(['code malformed']);
  expect(issuesOf({ code: 'A-CODE-THAT-IS-TOO-LONG' })).toEqual(['code malformed']);
  expect(issuesOf({ code: 'SUMMER10', prefix: 'FRESH' })).toEqual(['prefix unexpected']);
});

test('a generated code may be unlimited and carry a prefix of two to eight letters', () => {
  expect(issuesOf({ usageLimit: null, prefix: 'FRESH' })).toEqual([]);
  expect(issuesOf({ prefix: 'GOLD' })).toEqual(['prefix malformed']);
});

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_000_001])('%d is no limit', (limit) => {
  expect(issuesOf({ usageLimit: limit })).toEqual(['usageLimit out_of_range']);
  expect(issuesOf({ perCustomerLimit: limit })).toEqual(['perCustomerLimit out_of_range']);
});

test('a customer may have a thousand uses, not more', () => {
  expect(issuesOf({ usageLimit: 5_000, perCustomerLimit: 1_000 })).toEqual([]);
  expect(issuesOf({ usageLimit: 5_000, perCustomerLimit: 1_001 })).toEqual(['perCustomerLimit out_of_range']);
});

test('terms of another type are refused instead of being without effect', () => {
  expect(issuesOf({ minPurchase: '1', maxDiscount: '1', discountValidDays: 1 })).toEqual([
    'minPurchase unexpected',
    'maxDiscount unexpected',
    'discountValidDays unexpected',
  ]);
  expect(issuesOf({ ...percentage, grantValidDays: 30 })).toEqual(['grantValidDays unexpected']);
});

test('terms of its own type are taken in the places of the currency', () => {
  expect(issuesOf({ ...percentage, minPurchase: '5', maxDiscount: '15.00', discountValidDays: 30 })).toEqual([]);
  expect(issuesOf({ grantValidDays: 30 })).toEqual([]);
  expect(issuesOf({ ...percentage, maxDiscount: '0' })).toEqual(['maxDiscount malformed']);
  expect(issuesOf({ ...percentage, currency: 'JPY', minPurchase: '5.50' })).toEqual(['minPurchase malformed']);
  expect(issuesOf({ ...percentage, discountValidDays: 0 })).toEqual(['discountValidDays out_of_range']);
});

test('a voucher starts before it expires', () => {
  const [may, june] = [new Date('2026-05-01T00:00:00Z'), new Date('2026-06-01T00:00:00Z')];
  expect(issuesOf({ startsAt: may, expiresAt: june })).toEqual([]);
  expect(issuesOf({ startsAt: june, expiresAt: may })).toEqual(['expiresOn before_start']);
  expect(issuesOf({ startsAt: may, expiresAt: may })).toEqual(['expiresOn before_start']);
});

test('a dealer creates percentages and messages, never vanity or unlimited', () => {
  const author = 'dealer';
  expect(issuesOf({ author, ...percentage })).toEqual([]);
  expect(issuesOf({ author, type: 'message', value: '5' })).toEqual([]);
  expect(issuesOf({ author })).toEqual(['type not_for_dealers']);
  expect(issuesOf({ author, type: 'package', value: null, packageId: 'p1' })).toEqual(['type not_for_dealers']);
  expect(issuesOf({ author, ...percentage, code: 'SUMMER10' })).toEqual(['code not_for_dealers']);
  expect(issuesOf({ author, ...percentage, usageLimit: null })).toEqual(['usageLimit not_for_dealers']);
});

test('all faults are named at once', () => {
  expect(issuesOf({ value: null, prefix: 'X', usageLimit: 0, grantValidDays: -1 })).toHaveLength(4);
});
