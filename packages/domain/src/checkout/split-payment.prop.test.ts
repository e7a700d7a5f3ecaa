import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseDiscount } from '../discount/choose-discount';
import { discountOn } from '../discount/discount-on';
import { isEqual, isGreater, isLess, isZero, subtract, sum } from '../money/amount';
import { bizcoinStep } from '../money/bizcoin-step';
import { bizcoins, formatBizcoins } from '../money/bizcoins';
import { lesser } from '../money/lesser';
import { formatMoney, money } from '../money/money';
import { inMinorUnits } from '../money/shops.arbitrary';
import { toBizcoins } from '../money/to-bizcoins';
import { toMoney } from '../money/to-money';
import { wholeSteps } from '../money/whole-steps';
import { allocateGrants } from '../wallet/allocate-grants';
import { availableBizcoins } from '../wallet/available-bizcoins';
import { purchaseFacts, wishes } from './purchase.arbitrary';
import type { PurchaseFacts, PurchaseWish } from './purchase-facts';
import { splitPayment } from './split-payment';

const runs = { numRuns: 1_000 };

function purchaseOf(wish: PurchaseWish, facts: PurchaseFacts<string>) {
  const { package: offered, now, grants, discounts } = facts;
  const terms = { ...facts, list: offered.price, available: availableBizcoins(grants, now) };
  const chosen = chooseDiscount(wish.discount, discounts, terms);
  if (!chosen.ok) throw new Error('The best discount or none is never refused.');
  return { ...terms, bizcoins: wish.bizcoins, discount: chosen.value };
}

test('no coin is lost or invented: discount, bizcoins and cash always add up to the list price, none below zero', () => {
  fc.assert(
    fc.property(purchaseFacts, wishes, (facts, wish) => {
      const purchase = purchaseOf(wish, facts);
      const split = splitPayment(purchase);
      if (!split.ok) return;
      const { discount, bizcoins: coins, bizcoinsValue, cash } = split.value;
      expect(isEqual(sum(discount, bizcoinsValue, cash), purchase.list)).toBe(true);
      expect([discount, bizcoinsValue, cash, coins].some((part) => part.isNegative())).toBe(false);
      expect(isEqual(toMoney(coins, purchase.rate, purchase.currency), bizcoinsValue)).toBe(true);
    }),
    runs,
  );
});

test('the gateway is never asked for less than its minimum, nor the wallet for more than it has', () => {
  fc.assert(
    fc.property(purchaseFacts, wishes, (facts, wish) => {
      const purchase = purchaseOf(wish, facts);
      const split = splitPayment(purchase);
      if (!split.ok) return;
      expect(isZero(split.value.cash) || !isLess(split.value.cash, purchase.minimum)).toBe(true);
      expect(allocateGrants(facts.grants, split.value.bizcoins, facts.now).ok).toBe(true);
      const step = bizcoinStep(purchase.rate, purchase.currency);
      expect(isEqual(wholeSteps(split.value.bizcoins, step), split.value.bizcoins)).toBe(true);
    }),
    runs,
  );
});

test('what is stated is what is taken, or it is refused', () => {
  fc.assert(
    fc.property(purchaseFacts, wishes, (facts, wish) => {
      const split = splitPayment(purchaseOf(wish, facts));
      if (split.ok && wish.bizcoins !== 'max') expect(isEqual(split.value.bizcoins, wish.bizcoins)).toBe(true);
    }),
    runs,
  );
});

test('"max" is refused only where no number of coins could pay', () => {
  fc.assert(
    fc.property(purchaseFacts, wishes, (facts, wish) => {
      const purchase = purchaseOf({ ...wish, bizcoins: 'max' }, facts);
      const split = splitPayment(purchase);
      if (split.ok) return;
      expect(split.refusal).toMatchObject({ code: 'remainder_below_minimum', suggestions: [] });
      for (const stated of ['0', formatBizcoins(purchase.available)])
        expect(splitPayment({ ...purchase, bizcoins: bizcoins(stated) }).ok).toBe(false);
    }),
    runs,
  );
});

test('"max" with the best discount is never refused for a price that the gateway takes', () => {
  fc.assert(
    fc.property(purchaseFacts, (facts) => {
      if (isLess(facts.package.price, facts.minimum)) return;
      expect(splitPayment(purchaseOf({ bizcoins: 'max', discount: 'best' }, facts)).ok).toBe(true);
    }),
    runs,
  );
});

test('no stated number that works is more than "max"', () => {
  fc.assert(
    fc.property(purchaseFacts, wishes, (facts, wish) => {
      const stated = splitPayment(purchaseOf(wish, facts));
      const max = splitPayment(purchaseOf({ ...wish, bizcoins: 'max' }, facts));
      if (!stated.ok) return;
      expect(max.ok && !isGreater(stated.value.bizcoins, max.value.bizcoins)).toBe(true);
    }),
    runs,
  );
});

test('every suggestion works as it stands, the nearest first, and there is one wherever the total can be paid', () => {
  fc.assert(
    fc.property(purchaseFacts, wishes, fc.nat(100), (facts, wish, short) => {
      const purchase = purchaseOf(wish, facts);
      const { list, currency, rate, available, discount } = purchase;
      const total = subtract(list, (discount && discountOn(list, currency, discount)) ?? subtract(list, list));
      const left = lesser(total, inMinorUnits(short, currency));
      const stated = lesser(
        toBizcoins(subtract(total, left), rate, currency),
        wholeSteps(available, bizcoinStep(rate, currency)),
      );
      const split = splitPayment({ ...purchase, bizcoins: stated });
      if (split.ok || split.refusal.code !== 'remainder_below_minimum') return;
      const { suggestions } = split.refusal;
      expect(suggestions.length > 0).toBe(splitPayment({ ...purchase, bizcoins: 'max' }).ok);
      const distances = suggestions.map((one) => bizcoins(one.bizcoins).minus(stated).abs().toNumber());
      expect(distances).toEqual([...distances].sort((one, other) => one - other));
      for (const suggestion of suggestions) {
        const retried = splitPayment({ ...purchase, bizcoins: bizcoins(suggestion.bizcoins) });
        expect(retried.ok && formatMoney(retried.value.cash, currency)).toBe(suggestion.cash);
      }
    }),
    { numRuns: 3_000 },
  );
});

test('"best" takes off at least as much as any discount named, where both can be paid', () => {
  fc.assert(
    fc.property(purchaseFacts, (facts) => {
      const best = splitPayment(purchaseOf({ bizcoins: 'max', discount: 'best' }, facts));
      for (const { id } of facts.discounts) {
        const terms = { ...facts, list: facts.package.price, available: availableBizcoins(facts.grants, facts.now) };
        const named = chooseDiscount(id, facts.discounts, terms);
        const split = named.ok ? splitPayment({ ...terms, discount: named.value, bizcoins: 'max' }) : named;
        if (split.ok) expect(best.ok && !isLess(best.value.discount, split.value.discount)).toBe(true);
      }
    }),
    runs,
  );
});

test('a price of a million is split without losing a minor unit', () => {
  const price = money('1000000', 'USD');
  const purchase = {
    currency: 'USD',
    rate: '0.01',
    minimum: money('0.50', 'USD'),
    available: bizcoins('1000000'),
  } as const;
  const split = splitPayment({ ...purchase, list: price, discount: null, bizcoins: 'max' });
  expect(split.ok && formatMoney(split.value.cash, 'USD')).toBe('990000.00');
});
