import { expect, test } from 'vitest';
import { bizcoins } from '../money/bizcoins';
import type { Refusal } from '../refusal/refusal';
import { decideRedemption } from './decide-redemption';
import type { RedemptionFacts } from './redemption-facts';
import { exampleFacts } from './redemption-facts.example';

const past = new Date('2026-05-01T10:00:00Z');
const future = new Date('2026-06-01T00:00:00Z');

type Breaking = (facts: RedemptionFacts) => RedemptionFacts;
const voucherWith =
  (changes: Partial<NonNullable<RedemptionFacts['voucher']>>): Breaking =>
  (facts) => ({ ...facts, voucher: facts.voucher && { ...facts.voucher, ...changes } });

// In the order of the rules: each makes one rule fail, and the refusal is what the customer then reads.
const failures: readonly [rule: string, breaking: Breaking, refusal: Refusal][] = [
  [
    'a suspended customer',
    (facts) => ({ ...facts, customer: { ...facts.customer, suspended: true } }),
    { code: 'customer_suspended' },
  ],
  ['an unknown code', (facts) => ({ ...facts, voucher: null }), { code: 'voucher_not_usable' }],
  ["someone else's voucher", voucherWith({ holderId: 'ben' }), { code: 'voucher_not_usable' }],
  ["another dealer's voucher", voucherWith({ dealerId: 'echo' }), { code: 'voucher_not_usable' }],
  [
    'a repeated code',
    (facts) => ({ ...facts, usesByCustomer: 1, lastUsedAt: past }),
    { code: 'voucher_already_redeemed', redeemedAt: '2026-05-01T10:00:00.000Z' },
  ],
  ['a deactivated voucher', voucherWith({ active: false }), { code: 'voucher_disabled' }],
  [
    'a voucher of tomorrow',
    voucherWith({ startsAt: future }),
    { code: 'voucher_not_started', startsAt: '2026-06-01T00:00:00.000Z' },
  ],
  [
    'an expired voucher',
    voucherWith({ expiresOn: '2026-05-01', expiresAt: past }),
    {
      code: 'voucher_expired',
      expiresOn: '2026-05-01',
      timeZone: 'Asia/Kolkata',
      expiresAt: '2026-05-01T10:00:00.000Z',
    },
  ],
  ['an own voucher', voucherWith({ createdBy: 'ana' }), { code: 'voucher_own_creation' }],
  ['a used-up voucher', (facts) => ({ ...facts, usesLeft: false }), { code: 'voucher_used_up' }],
  ['a benefit that is nothing', voucherWith({ value: '0' }), { code: 'benefit_unavailable' }],
];

test.each(failures)('%s is refused with its own reason', (_, breaking, refusal) => {
  expect(decideRedemption(breaking(exampleFacts()))).toEqual({ ok: false, refusal });
});

test.each(failures.map(([name, , refusal], index) => [name, index, refusal] as const))(
  '%s is the answer whatever else is wrong further down',
  (_, index, refusal) => {
    const worst = failures
      .slice(index)
      .reduceRight((facts, [, breaking]) => breaking(facts), exampleFacts() as RedemptionFacts);
    expect(decideRedemption(worst)).toEqual({ ok: false, refusal });
  },
);

test('unknown, foreign and other-dealer codes get one and the same answer, byte for byte', () => {
  const answers = failures
    .slice(1, 4)
    .map(([, breaking]) => JSON.stringify(decideRedemption(breaking(exampleFacts()))));
  expect(new Set(answers).size).toBe(1);
});

test('a member of the funding dealer cannot redeem what the dealer pays for', () => {
  const facts = exampleFacts({ voucher: { fundedByDealerId: 'delta' }, memberOfFundingDealer: true });
  expect(decideRedemption(facts)).toEqual({ ok: false, refusal: { code: 'voucher_own_creation' } });
});

test('a voucher good for several times is good until the last of them', () => {
  const voucher = { perCustomerLimit: 3 };
  expect(decideRedemption(exampleFacts({ voucher, usesByCustomer: 2, lastUsedAt: past })).ok).toBe(true);
  expect(decideRedemption(exampleFacts({ voucher, usesByCustomer: 3, lastUsedAt: past })).ok).toBe(false);
});

test('the holder, and a customer of the right dealer, may redeem', () => {
  expect(decideRedemption(exampleFacts({ voucher: { holderId: 'ana' } })).ok).toBe(true);
  expect(decideRedemption(exampleFacts({ voucher: { dealerId: 'delta' } })).ok).toBe(true);
});

test("a customer without a dealer does not see a dealer's voucher", () => {
  const facts = exampleFacts({ customer: { dealerId: null }, voucher: { dealerId: 'delta' } });
  expect(decideRedemption(facts)).toEqual({ ok: false, refusal: { code: 'voucher_not_usable' } });
});

test('a voucher starts at its first instant and ends before its last', () => {
  const edge = new Date('2026-06-01T00:00:00Z');
  const justBefore = new Date('2026-05-31T23:59:59.999Z');
  const codeAt = (now: Date, voucher: object) => {
    const decision = decideRedemption(exampleFacts({ now, voucher }));
    return decision.ok ? 'redeemed' : decision.refusal.code;
  };
  expect(codeAt(justBefore, { startsAt: edge })).toBe('voucher_not_started');
  expect(codeAt(edge, { startsAt: edge })).toBe('redeemed');
  expect(codeAt(justBefore, { expiresAt: edge })).toBe('redeemed');
  expect(codeAt(edge, { expiresAt: edge })).toBe('voucher_expired');
});

test('an accepted redemption names its voucher, its effect and the benefit to tell', () => {
  expect(decideRedemption(exampleFacts())).toEqual({
    ok: true,
    value: {
      voucherId: 'voucher',
      type: 'credit',
      effect: { kind: 'grant_bizcoins', amount: bizcoins('25'), expiresAt: null },
      benefit: { bizcoins: '25.00', expiresAt: null },
    },
  });
});
