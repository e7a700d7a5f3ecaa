import { formatBizcoins, formatMoney, ORDER_PAYABLE_MINUTES } from '@bizcoin/domain';
import type { PricedReading } from './price-as-quoted';
import type { SignedQuote } from './quote-token';

interface QuotedOrder extends PricedReading {
  readonly orderId: string;
  readonly quote: SignedQuote;
}

/** The order as it will stand for ever: what is bought, at which price, and how it is paid. */
export function orderSnapshot({ orderId, quote: { customerId, nonce }, reading, purchase }: QuotedOrder) {
  const { facts, packageName } = reading;
  const { split, discountId } = purchase;
  const { currency, rate } = facts;
  return {
    ...{ id: orderId, customer_id: customerId, kind: 'package', currency, rate, tax_rate: 0 },
    ...{ package_id: facts.package.id, package_name: packageName },
    ...{ package_messages: facts.package.messages, package_days: facts.package.days },
    ...{ list: formatMoney(split.list, currency), discount: formatMoney(split.discount, currency) },
    ...{ bizcoins: formatBizcoins(split.bizcoins), bizcoins_value: formatMoney(split.bizcoinsValue, currency) },
    ...{ cash: formatMoney(split.cash, currency), quote_nonce: nonce, saved_discount_id: discountId },
    expires_at: new Date(facts.now.getTime() + ORDER_PAYABLE_MINUTES * 60_000).toISOString(),
  };
}
