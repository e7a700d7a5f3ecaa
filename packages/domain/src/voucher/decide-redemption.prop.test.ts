import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalCodes } from '../refusal/refusal-codes';
import { decideRedemption } from './decide-redemption';
import { redemptionFacts } from './redemption-facts.arbitrary';
import { reviveFacts } from './revive-facts';
import { serialiseFacts } from './serialise-facts';

test('whatever the facts, there is an answer: a redemption or a refusal from the list', () => {
  fc.assert(
    fc.property(redemptionFacts, (facts) => {
      const decision = decideRedemption(facts);
      expect(decision.ok || refusalCodes.includes(decision.refusal.code)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('facts read back from storage are decided as they were', () => {
  fc.assert(
    fc.property(redemptionFacts, (facts) => {
      const stored = JSON.stringify(serialiseFacts(facts));
      expect(reviveFacts(JSON.parse(stored))).toEqual(facts);
      expect(decideRedemption(reviveFacts(JSON.parse(stored)))).toEqual(decideRedemption(facts));
    }),
    { numRuns: 2_000 },
  );
});

test('a decision changes nothing in its facts', () => {
  fc.assert(
    fc.property(redemptionFacts, (facts) => {
      const before = JSON.stringify(serialiseFacts(facts));
      decideRedemption(facts);
      expect(JSON.stringify(serialiseFacts(facts))).toBe(before);
    }),
  );
});

test('nobody redeems while suspended, twice beyond the limit, or what they made themselves', () => {
  fc.assert(
    fc.property(redemptionFacts, (facts) => {
      if (!decideRedemption(facts).ok) return;
      expect(facts.customer.suspended).toBe(false);
      expect(facts.voucher?.createdBy).not.toBe(facts.customer.id);
      expect(facts.usesLeft && facts.voucher?.active).toBe(true);
      expect(facts.lastUsedAt === null || facts.usesByCustomer < (facts.voucher?.perCustomerLimit ?? 0)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
