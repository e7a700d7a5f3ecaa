import { inTransaction, newId, queryIn, type Transaction } from '@bizcoin/db';
import {
  accept,
  add,
  type Bizcoins,
  bizcoins,
  formatBizcoins,
  formatMoney,
  isLess,
  isOverMax,
  money,
  ORDER_PAYABLE_MINUTES,
  type Outcome,
  refuse,
  toBizcoins,
  toMoney,
} from '@bizcoin/domain';
import { lockCheckout } from '../checkout/lock-checkout';
import { readPlaced } from '../checkout/read-placed';
import type { Deps } from '../deps';
import { inputHash } from '../idempotency/input-hash';
import { answerOrder, type PaymentAnswer } from '../order/answer-order';
import { noteOrderChange } from '../order/note-order-change';
import { openPayment } from '../payment/open-payment';
import { readBuyer } from './read-buyer';

export interface TopUpPlacement {
  readonly customerId: string;
  /** Bizcoins wanted. */
  readonly amount: string;
  readonly key: string;
}

const OPERATION = 'topUp.place';

/**
 * Orders bizcoins for money at the shop's rate (docs/checkout.md); the grant is made when the money is captured. Refuses
 * with `order_in_progress`, `customer_suspended`, and `invalid_input` for an amount that is no whole number of steps, is
 * worth less than the gateway charges, or would not fit the wallet.
 */
export async function placeTopUp(deps: Deps, placement: TopUpPlacement): Promise<Outcome<PaymentAnswer>> {
  const placed = await inTransaction(deps.db, (tx) => placeOnce(tx, deps, placement));
  if (!placed.ok) return placed;
  await openPayment(deps, placed.value.orderId);
  return accept(await answerOrder(deps, placed.value.orderId));
}

async function placeOnce(
  tx: Transaction,
  deps: Deps,
  { customerId, amount, key }: TopUpPlacement,
): Promise<Outcome<{ orderId: string }>> {
  await lockCheckout(queryIn(tx), customerId);
  const coins = bizcoins(amount);
  const hash = inputHash(OPERATION, { amount: formatBizcoins(coins) });
  const before = await readPlaced(queryIn(tx), { customerId, operation: OPERATION, key, kind: 'top_up', nonce: null });
  if (before.stored !== null)
    return hash.equals(before.stored.inputHash)
      ? accept({ orderId: before.stored.orderId })
      : refuse({ code: 'idempotency_key_reused' });
  if (before.pendingOrderId !== null) return refuse({ code: 'order_in_progress', orderId: before.pendingOrderId });
  const buyer = await readBuyer(tx, customerId);
  if (buyer.suspended) return refuse({ code: 'customer_suspended' });
  const price = priceOf(coins, buyer, deps);
  if (!price.ok) return price;
  const orderId = newId();
  const { currency, rate, now } = buyer;
  const row = {
    order: {
      ...{
        id: orderId,
        customer_id: customerId,
        kind: 'top_up',
        currency,
        rate,
        tax_rate: 0,
        top_up_bizcoins: formatBizcoins(coins),
      },
      ...{ list: price.value, discount: '0', bizcoins: '0', bizcoins_value: '0', cash: price.value },
      expires_at: new Date(now.getTime() + ORDER_PAYABLE_MINUTES * 60_000).toISOString(),
    },
    ...{ paymentId: newId(), gateway: deps.payments.name, operation: OPERATION, key },
  };
  const [answer] = await tx.$queryRaw<{ status: string }[]>`
    SELECT status FROM place_order(${JSON.stringify(row)}::jsonb, ${Uint8Array.from(hash)})`;
  if (answer?.status !== 'done') return refuse({ code: 'busy', retryAfterSeconds: 1 });
  await noteOrderChange(queryIn(tx), orderId);
  return accept({ orderId });
}

interface Buyer {
  readonly currency: string;
  readonly rate: string;
  readonly balance: string;
}

function priceOf(
  coins: Bizcoins,
  { currency, rate, balance }: Buyer,
  { payments }: Pick<Deps, 'payments'>,
): Outcome<string> {
  const price = toMoney(coins, rate, currency);
  const whole = toBizcoins(price, rate, currency);
  if (!whole.equals(coins)) return invalid('malformed', formatBizcoins(whole));
  const minimum = money(payments.minimum(currency), currency);
  if (isLess(price, minimum))
    return invalid('out_of_range', `≥ ${formatBizcoins(toBizcoins(minimum, rate, currency))}`);
  if (isOverMax(add(bizcoins(balance), coins))) return invalid('out_of_range', '≤ 1000000.00 in the wallet');
  return accept(formatMoney(price, currency));
}

const invalid = (code: 'malformed' | 'out_of_range', expected: string) =>
  refuse({ code: 'invalid_input', issues: [{ path: 'amount', code, expected }] });
