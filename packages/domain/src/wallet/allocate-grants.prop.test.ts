import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, type Bizcoins, compare, isEqual, isGreater, isZero, subtract, sum } from '../money/amount';
import { formatBizcoins } from '../money/bizcoins';
import { hasEnded } from '../window/has-ended';
import { allocateGrants } from './allocate-grants';
import { availableBizcoins } from './available-bizcoins';
import type { Consumption } from './consumption';
import type { Grant, GrantShare } from './grant';
import { coins, NOW, walletGrants } from './grants.arbitrary';
import { restoreGrants } from './restore-grants';

const byId = (grants: readonly Grant[], id: string): Grant => {
  const grant = grants.find((one) => one.id === id);
  if (grant === undefined) throw new Error(`No grant ${id}.`);
  return grant;
};

const consumptionsOf = (grants: readonly Grant[], shares: readonly GrantShare[]): Consumption[] =>
  shares.map(({ grantId, amount }, index) => {
    const { category, expiresAt } = byId(grants, grantId);
    return { id: String(index), grantId, category, expiresAt, amount, restored: subtract(amount, amount) };
  });

const moved = (
  grants: readonly Grant[],
  shares: readonly GrantShare[],
  by: (had: Bizcoins, moved: Bizcoins) => Bizcoins,
) =>
  grants.map((grant) => ({
    ...grant,
    remaining: shares
      .filter(({ grantId }) => grantId === grant.id)
      .reduce((left, { amount }) => by(left, amount), grant.remaining),
  }));

const printed = (grants: readonly Grant[]) => grants.map(({ id, remaining }) => `${id} ${formatBizcoins(remaining)}`);

test('all or nothing: the shares add up to the spend, and it is refused exactly when more is asked than is available', () => {
  fc.assert(
    fc.property(walletGrants, coins, (grants, amount) => {
      const available = availableBizcoins(grants, NOW);
      const allocation = allocateGrants(grants, amount, NOW);
      if (isGreater(amount, available)) {
        const refusal = { code: 'insufficient_bizcoins', available: formatBizcoins(available) };
        expect(allocation).toEqual({ ok: false, refusal });
      } else {
        expect(allocation.ok && isEqual(sum(...allocation.value.map((share) => share.amount)), amount)).toBe(true);
      }
    }),
  );
});

test('no share is empty, none overdraws its grant, and no grant whose time is over is touched', () => {
  fc.assert(
    fc.property(walletGrants, coins, (grants, amount) => {
      const allocation = allocateGrants(grants, amount, NOW);
      if (!allocation.ok) return;
      for (const share of allocation.value) {
        const grant = byId(grants, share.grantId);
        expect(isZero(share.amount) || isGreater(share.amount, grant.remaining)).toBe(false);
        expect(hasEnded(grant.expiresAt, NOW)).toBe(false);
      }
    }),
  );
});

test('the order in which grants were read plays no part', () => {
  fc.assert(
    fc.property(walletGrants, coins, (grants, amount) => {
      expect(allocateGrants(grants.toReversed(), amount, NOW)).toEqual(allocateGrants(grants, amount, NOW));
    }),
  );
});

test('a spend that is given back leaves every grant as it was', () => {
  fc.assert(
    fc.property(walletGrants, coins, (grants, amount) => {
      const allocation = allocateGrants(grants, amount, NOW);
      if (!allocation.ok) return;
      const spent = moved(grants, allocation.value, subtract);
      const back = restoreGrants(consumptionsOf(grants, allocation.value), amount, NOW);
      expect(back.every(({ successor }) => successor === null)).toBe(true);
      expect(printed(moved(spent, back, add))).toEqual(printed(grants));
    }),
  );
});

test('given back in two parts, at any later time, every grant gets what it gave, directly or by a successor', () => {
  fc.assert(
    fc.property(walletGrants, coins, coins, fc.nat(5), (grants, amount, part, days) => {
      const allocation = allocateGrants(grants, amount, NOW);
      if (!allocation.ok) return;
      const later = new Date(NOW.getTime() + days * 86_400_000);
      const first = compare(part, amount) < 0 ? part : amount;
      const taken = consumptionsOf(grants, allocation.value);
      const once = restoreGrants(taken, first, later);
      const halfway = taken.map((consumption) => ({
        ...consumption,
        restored: sum(
          ...once.filter(({ consumptionId }) => consumptionId === consumption.id).map(({ amount: back }) => back),
        ),
      }));
      const back = [...once, ...restoreGrants(halfway, subtract(amount, first), later)];
      expect(printed(moved(moved(grants, allocation.value, subtract), back, add))).toEqual(printed(grants));
      for (const { grantId, successor } of back) {
        const { expiresAt, category } = byId(grants, grantId);
        const over = { restoresGrantId: grantId, category, validDays: 30 };
        expect(successor).toEqual(hasEnded(expiresAt, later) ? over : null);
      }
    }),
  );
});
