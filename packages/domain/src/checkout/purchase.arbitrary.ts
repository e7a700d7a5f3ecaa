import fc from 'fast-check';
import type { SavedDiscount } from '../discount/saved-discount';
import { savedDiscountStatuses } from '../discount/saved-discount-status';
import { formatMoney } from '../money/money';
import { inMinorUnits, shops } from '../money/shops.arbitrary';
import { coins, NOW, walletGrants } from '../wallet/grants.arbitrary';
import type { PurchaseFacts, PurchaseWish } from './purchase-facts';

const percents = fc.oneof(fc.constantFrom('100', '99.5', '20'), fc.integer({ min: 1, max: 100 }).map(String));
const instants = fc.integer({ min: -2, max: 2 }).map((days) => new Date(NOW.getTime() + days * 86_400_000));
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

const discountsIn = (currency: string): fc.Arbitrary<SavedDiscount[]> => {
  const amounts = maybe(
    fc.integer({ min: 1, max: 5_000 }).map((units) => formatMoney(inMinorUnits(units, currency), currency)),
  );
  return fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      status: fc.constantFrom('saved', 'saved', ...savedDiscountStatuses),
      percent: percents,
      maxDiscount: amounts,
      minPurchase: amounts,
      currency: fc.constant(currency),
      validUntil: maybe(instants),
      createdAt: instants,
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  );
};

/** A package, a shop and a customer's coins and discounts; prices lie on both sides of the gateway's minimum. */
export const purchaseFacts: fc.Arbitrary<PurchaseFacts<string>> = shops.chain((shop) =>
  fc.record({
    now: fc.constant(NOW),
    soonUntil: fc.constant(new Date(NOW.getTime() + 7 * 86_400_000)),
    package: fc.record({
      id: fc.constant('package'),
      messages: fc.constant(1_000),
      days: fc.constant(30),
      price: fc.oneof(fc.nat(200), fc.nat(20_000)).map((units) => inMinorUnits(units, shop.currency)),
      onSale: fc.constant(true),
    }),
    currency: fc.constant(shop.currency),
    rate: fc.constant(shop.rate),
    minimum: fc.nat(100).map((units) => inMinorUnits(units, shop.currency)),
    grants: walletGrants,
    discounts: discountsIn(shop.currency),
  }),
);

export const wishes: fc.Arbitrary<PurchaseWish> = fc.record({
  bizcoins: fc.oneof(fc.constant('max' as const), coins),
  discount: fc.constantFrom('best', null),
});
