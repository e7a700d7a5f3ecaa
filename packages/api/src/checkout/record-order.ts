import { civilDateIn, newId, type Query } from '@bizcoin/db';
import {
  allocateGrants,
  formatBizcoins,
  formatMoney,
  ORDER_PAYABLE_MINUTES,
  type PricedPurchase,
} from '@bizcoin/domain';
import type { Deps } from '../deps';
import { shareRows } from '../wallet/share-rows';
import type { PurchaseReading } from './read-purchase';

interface NewOrder {
  readonly orderId: string;
  readonly operation: string;
  readonly customerId: string;
  readonly key: string;
  readonly hash: Buffer;
  readonly nonce: string;
  readonly reading: PurchaseReading;
  readonly purchase: PricedPurchase<string>;
}

const PLACE = 'SELECT status FROM place_order($1::jsonb, $2)';

/**
 * Writes an order with everything that belongs to it by the one guarded function of the database, which asserts again
 * what may have moved since the facts were read: `stale` means read and decide again.
 */
export async function recordOrder(
  query: Query,
  { payments }: Pick<Deps, 'payments'>,
  order: NewOrder,
): Promise<'done' | 'stale'> {
  const { reading, purchase, hash } = order;
  const { facts, timeZone } = reading;
  const shares = allocateGrants(facts.grants, purchase.split.bizcoins, facts.now);
  if (!shares.ok) return 'stale';
  const row = {
    order: snapshotOf(order),
    ...{ paymentId: newId(), gateway: payments.name, holdId: newId() },
    ...{ shares: shareRows(shares.value), bookedOn: civilDateIn(facts.now, timeZone) },
    ...{ operation: order.operation, key: order.key },
  };
  const [answer] = await query<{ status: 'done' | 'stale' }>('place_order', PLACE, [JSON.stringify(row), hash]);
  if (answer === undefined) throw new Error('place_order() answered nothing.');
  return answer.status;
}

/** The order as it will stand for ever: what is bought, at which price, and how it is paid. */
function snapshotOf({ orderId, customerId, nonce, reading, purchase }: NewOrder) {
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
