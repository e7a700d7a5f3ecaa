import {
  accept,
  type Bizcoins,
  bizcoins,
  type DiscountTerms,
  formatBizcoins,
  formatMoney,
  isLess,
  money,
  type Outcome,
  splitPayment,
  subtract,
  zero,
} from '@bizcoin/domain';
import type { Quote, Wallet } from './checkout-types';

/** A price in its parts, as the screens write them: `list` = `discount` + `bizcoinsValue` + `cash`. */
export interface PurchaseParts {
  readonly currency: string;
  readonly list: string;
  readonly discount: string;
  /** What is left of the list price after the discount. */
  readonly total: string;
  readonly bizcoins: string;
  readonly bizcoinsValue: string;
  readonly cash: string;
  /** Bizcoins that can still be spent afterwards. */
  readonly left: string;
}

interface Purchase {
  readonly list: string;
  readonly discount: DiscountTerms | null;
  readonly bizcoins: Bizcoins | 'max';
  readonly wallet: Pick<Wallet, 'currency' | 'rate' | 'available'>;
}

/**
 * The parts at once, while the slider moves, by the same rules as the server's. Only the gateway's minimum is not known
 * here: what is shown stays marked as provisional until the quote has confirmed it.
 */
export function purchaseParts({ list, discount, bizcoins: coins, wallet }: Purchase): Outcome<PurchaseParts> {
  const { currency, rate } = wallet;
  const available = bizcoins(wallet.available);
  const price = money(list, currency);
  const terms = { currency, rate, available, minimum: zero<string>() };
  const split = splitPayment({ ...terms, list: price, discount, bizcoins: coins });
  if (!split.ok) return split;
  const parts = split.value;
  return accept({
    currency,
    list: formatMoney(parts.list, currency),
    discount: formatMoney(parts.discount, currency),
    total: formatMoney(subtract(parts.list, parts.discount), currency),
    bizcoins: formatBizcoins(parts.bizcoins),
    bizcoinsValue: formatMoney(parts.bizcoinsValue, currency),
    cash: formatMoney(parts.cash, currency),
    left: formatBizcoins(subtract(available, parts.bizcoins)),
  });
}

/** The parts as the server promised them. */
export function partsOfQuote(quote: Quote, wallet: Pick<Wallet, 'available'>): PurchaseParts {
  const { currency, list, discount, bizcoins: coins, bizcoinsValue, cash } = quote;
  const [available, spent] = [bizcoins(wallet.available), bizcoins(coins)];
  const total = subtract(money(list, currency), money(discount, currency));
  const left = isLess(available, spent) ? zero<'bizcoin'>() : subtract(available, spent);
  return {
    ...{ currency, list, discount, bizcoins: coins, bizcoinsValue, cash },
    total: formatMoney(total, currency),
    left: formatBizcoins(left),
  };
}
