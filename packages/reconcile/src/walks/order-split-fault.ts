import {
  bizcoins,
  formatBizcoins,
  formatMoney,
  InvalidAmount,
  isRateAllowed,
  money,
  splitPayment,
  toMoney,
  zero,
} from '@bizcoin/domain';

/** An order's row, amounts as the columns print them. `percent` and what follows are the terms of its discount. */
export interface OrderSplit {
  readonly id: string;
  readonly kind: string;
  readonly currency: string;
  readonly list: string;
  readonly discount: string;
  readonly bizcoins: string;
  readonly bizcoins_value: string;
  readonly cash: string;
  readonly rate: string;
  readonly top_up_bizcoins: string | null;
  readonly percent: string | null;
  readonly max_discount: string | null;
  readonly min_purchase: string | null;
  readonly discount_currency: string | null;
}

/** Why the parts of an order are not what the rules make of its price, discount and coins; `null` if they are. */
export function orderSplitFault(order: OrderSplit): string | null {
  try {
    return order.kind === 'top_up' ? topUpFault(order) : packageFault(order);
  } catch (failure) {
    if (failure instanceof InvalidAmount) return failure.message;
    throw failure;
  }
}

function packageFault(order: OrderSplit): string | null {
  const { currency, rate } = order;
  if (!isRateAllowed(rate, currency)) return `${rate} is no rate for ${currency}`;
  const coins = bizcoins(order.bizcoins);
  // The customer had the coins, since they are held or captured, and the gateway took the rest: neither bounds it now.
  const split = splitPayment({
    list: money(order.list, currency),
    currency,
    rate,
    minimum: zero<string>(),
    available: coins,
    discount: termsOf(order),
    bizcoins: coins,
  });
  if (!split.ok) return `the rules refuse it: ${split.refusal.code}`;
  const { discount, bizcoinsValue, cash } = split.value;
  const computed = [discount, bizcoinsValue, cash].map((part) => formatMoney(part, currency)).join(' + ');
  const stored = [order.discount, order.bizcoins_value, order.cash]
    .map((part) => formatMoney(money(part, currency), currency))
    .join(' + ');
  return computed === stored ? null : `${stored} where the rules say ${computed}`;
}

function topUpFault({ currency, rate, list, cash, top_up_bizcoins }: OrderSplit): string | null {
  const coins = bizcoins(top_up_bizcoins ?? '0');
  const price = formatMoney(toMoney(coins, rate, currency), currency);
  const asked = formatMoney(money(list, currency), currency);
  const paid = formatMoney(money(cash, currency), currency);
  return price === asked && price === paid
    ? null
    : `${formatBizcoins(coins)} bizcoins for ${paid} where the rules say ${price}`;
}

const termsOf = ({ percent, max_discount, min_purchase, discount_currency }: OrderSplit) =>
  percent === null
    ? null
    : {
        percent,
        maxDiscount: max_discount,
        minPurchase: min_purchase,
        currency: discount_currency ?? '',
      };
