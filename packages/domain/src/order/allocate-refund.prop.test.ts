import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, isEqual, isGreater, sum, zero } from '../money/amount';
import { Decimal } from '../money/decimal';
import { minorUnits } from '../money/minor-units';
import { inMinorUnits, shops } from '../money/shops.arbitrary';
import { toBizcoins } from '../money/to-bizcoins';
import { toMoney } from '../money/to-money';
import { allocateRefund } from './allocate-refund';
import type { RefundFacts, RefundRequest } from './refund-facts';
import { refundableOf } from './refundable-of';

const units = fc.nat(5_000);

const orders: fc.Arbitrary<RefundFacts<string>> = fc
  .tuple(shops, units, units, fc.option(units, { nil: null }))
  .map(([{ currency, rate }, coins, cash, unspent]) => {
    const inCoins = (amount: number) => toBizcoins(inMinorUnits(amount, currency), rate, currency);
    const bought = { status: 'paid' as const, currency, rate };
    const returned = { bizcoins: zero<'bizcoin'>(), cash: zero<string>() };
    return unspent === null
      ? {
          ...bought,
          returned,
          paid: { bizcoins: inCoins(coins), cash: inMinorUnits(cash, currency) },
          unspentTopUp: null,
        }
      : {
          ...bought,
          returned,
          paid: { bizcoins: zero<'bizcoin'>(), cash: inMinorUnits(cash, currency) },
          unspentTopUp: inCoins(Math.min(unspent, cash)),
        };
  });

/** A small order that the first refund may return whole: random amounts rarely meet exactly. */
const PAID_BY_CARD: RefundFacts<string> = {
  ...{ status: 'paid', currency: 'USD', rate: '1', unspentTopUp: null },
  paid: { bizcoins: zero<'bizcoin'>(), cash: inMinorUnits(4, 'USD') },
  returned: { bizcoins: zero<'bizcoin'>(), cash: zero<string>() },
};

type Ask = (facts: RefundFacts<string>) => RefundRequest<string>;
const asks: fc.Arbitrary<Ask> = fc.oneof(
  fc.constant<Ask>(() => 'all'),
  units.map<Ask>((amount) => ({ currency }) => ({ amount: inMinorUnits(amount, currency) })),
  fc.tuple(units, units).map<Ask>(([coins, cash]) => ({ currency, rate }) => ({
    bizcoins: toBizcoins(inMinorUnits(coins, currency), rate, currency),
    cash: inMinorUnits(cash, currency),
  })),
);

test('whatever is asked in whatever order, neither tender gives back more than it paid, and nothing is below zero', () => {
  fc.assert(
    fc.property(orders, fc.array(asks, { maxLength: 10 }), (order, requests) => {
      let facts = order;
      for (const ask of requests) {
        const request = ask(facts);
        const left = refundableOf(facts);
        const refund = allocateRefund(request, facts);
        if (!refund.ok) continue;
        const { bizcoins, cash, complete, status, takenFromTopUp } = refund.value;
        expect(bizcoins.isNegative() || cash.isNegative()).toBe(false);
        expect(isGreater(bizcoins, left.bizcoins) || isGreater(cash, left.cash)).toBe(false);
        if (facts.unspentTopUp !== null) expect(isGreater(takenFromTopUp, facts.unspentTopUp)).toBe(false);
        if (request !== 'all' && 'amount' in request)
          expect(isEqual(add(cash, toMoney(bizcoins, facts.rate, facts.currency)), request.amount)).toBe(true);
        const returned = { bizcoins: add(facts.returned.bizcoins, bizcoins), cash: add(facts.returned.cash, cash) };
        const unspentTopUp = facts.unspentTopUp === null ? null : (facts.unspentTopUp.minus(takenFromTopUp) as never);
        facts = { ...facts, status, returned, unspentTopUp };
        expect(complete).toBe(
          isEqual(returned.cash, order.paid.cash) && isEqual(returned.bizcoins, order.paid.bizcoins),
        );
      }
    }),
    { numRuns: 500 },
  );
});

test('asked for all, a paid package gives back exactly what was paid, however much came back before', () => {
  fc.assert(
    fc.property(orders, units, (order, first) => {
      if (order.unspentTopUp !== null) return;
      const once = allocateRefund({ amount: inMinorUnits(first, order.currency) }, order);
      const facts = once.ok ? { ...order, status: once.value.status, returned: once.value } : order;
      const rest = allocateRefund('all', facts);
      if (once.ok && once.value.complete) {
        expect(rest.ok).toBe(false);
        return;
      }
      const back = once.ok && rest.ok ? [once.value, rest.value] : rest.ok ? [rest.value] : [];
      expect(isEqual(sum(...back.map(({ cash }) => cash)), order.paid.cash)).toBe(true);
      expect(isEqual(sum(...back.map(({ bizcoins }) => bizcoins)), order.paid.bizcoins)).toBe(true);
    }),
    { examples: [[PAID_BY_CARD, 4]] },
  );
});

test('the cash part of a first partial refund is within half a minor unit of its exact proportion', () => {
  fc.assert(
    fc.property(orders, units, (order, asked) => {
      if (order.unspentTopUp !== null) return;
      const amount = inMinorUnits(asked, order.currency);
      const refund = allocateRefund({ amount }, order);
      if (!refund.ok) return;
      const total = add(order.paid.cash, toMoney(order.paid.bizcoins, order.rate, order.currency));
      const exact = amount.times(order.paid.cash).dividedBy(total);
      const half = new Decimal(10).pow(-minorUnits(order.currency)).div(2);
      expect(refund.value.cash.minus(exact).abs().lte(half)).toBe(true);
    }),
  );
});
