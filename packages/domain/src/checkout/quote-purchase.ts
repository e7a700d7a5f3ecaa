import { chooseDiscount } from '../discount/choose-discount';
import type { SavedDiscount } from '../discount/saved-discount';
import { formatBizcoins } from '../money/bizcoins';
import { formatMoney } from '../money/money';
import { accept, type Outcome, refuse } from '../refusal/outcome';
import type { QuoteWarning } from '../refusal/refusal';
import { availableBizcoins } from '../wallet/available-bizcoins';
import { expiringAfter } from '../wallet/expiring-after';
import type { PaymentSplit } from './payment-split';
import type { PurchaseFacts, PurchaseWish } from './purchase-facts';
import type { QuotedPurchase } from './quote';
import { splitPayment } from './split-payment';

export interface PricedPurchase<C extends string> {
  readonly split: PaymentSplit<C>;
  readonly discountId: string | null;
  readonly result: QuotedPurchase;
  readonly warnings: readonly QuoteWarning[];
}

/**
 * Prices a wish on the facts as they are now (docs/checkout.md). The quote, the order and a retry all ask here. Refused
 * with `package_unavailable` or as `chooseDiscount` and `splitPayment` refuse.
 */
export function quotePurchase<C extends string>(
  wish: PurchaseWish,
  facts: PurchaseFacts<C>,
): Outcome<PricedPurchase<C>> {
  if (!facts.package.onSale) return refuse({ code: 'package_unavailable' });
  const available = availableBizcoins(facts.grants, facts.now);
  const terms = { ...facts, list: facts.package.price, available };
  const discount = chooseDiscount(wish.discount, facts.discounts, terms);
  if (!discount.ok) return discount;
  const split = splitPayment({ ...terms, discount: discount.value, bizcoins: wish.bizcoins });
  if (!split.ok) return split;
  return accept({
    split: split.value,
    discountId: discount.value?.id ?? null,
    result: resultOf(facts, split.value, discount.value),
    warnings: warningsOf(facts, split.value),
  });
}

function resultOf<C extends string>(
  { package: { id, messages, days }, currency }: PurchaseFacts<C>,
  split: PaymentSplit<C>,
  discount: SavedDiscount | null,
): QuotedPurchase {
  return {
    packageId: id,
    messages,
    days,
    currency,
    list: formatMoney(split.list, currency),
    discount: formatMoney(split.discount, currency),
    discountId: discount?.id ?? null,
    bizcoins: formatBizcoins(split.bizcoins),
    cash: formatMoney(split.cash, currency),
  };
}

const warningsOf = <C extends string>(
  { grants, now, soonUntil }: PurchaseFacts<C>,
  { bizcoins }: PaymentSplit<C>,
): readonly QuoteWarning[] =>
  expiringAfter(grants, bizcoins, { now, until: soonUntil }).map(({ amount, at }) => ({
    code: 'bizcoins_expire_soon',
    bizcoins: formatBizcoins(amount),
    at: at.toISOString(),
  }));
