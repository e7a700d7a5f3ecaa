import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocateUsage } from './allocate-usage';

const subscriptions = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    endsAt: fc.date({ noInvalidDate: true }),
    allowed: fc.nat(100_000),
    used: fc.nat(100_000),
  }),
  { selector: ({ id }) => id, maxLength: 10 },
);

test('all or nothing: the shares add up to what was asked and overdraw no subscription', () => {
  fc.assert(
    fc.property(subscriptions, fc.integer({ min: 1, max: 300_000 }), (all, messages) => {
      const available = all.reduce((total, { allowed, used }) => total + Math.max(0, allowed - used), 0);
      const allocation = allocateUsage(all, messages);
      expect(allocation.ok).toBe(messages <= available);
      if (!allocation.ok) return;
      expect(allocation.value.reduce((total, share) => total + share.messages, 0)).toBe(messages);
      for (const share of allocation.value) {
        const source = all.find(({ id }) => id === share.subscriptionId);
        expect(share.messages).toBeGreaterThan(0);
        expect(share.messages).toBeLessThanOrEqual((source?.allowed ?? 0) - (source?.used ?? 0));
      }
    }),
  );
});
