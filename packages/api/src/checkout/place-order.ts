import { accept, isZero, money, type Outcome } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { faultPoint } from '../fault/fault-point';
import { answerOrder, type PaymentAnswer } from '../order/answer-order';
import { openPayment } from '../payment/open-payment';
import { buyWithCoins } from './buy-with-coins';
import type { OrderPlacement } from './order-placement';
import { placePending } from './place-pending';
import type { SignedQuote } from './quote-token';

/**
 * Makes an order of a quote (docs/checkout.md). Without a cash part it is paid at once. Otherwise it waits: the snapshot
 * is written, coins held and discount reserved, and then the cash part is asked for at the gateway, outside of any
 * transaction; where the gateway cannot be reached the order stands without a payment, and `retry` asks again.
 */
export async function placeOrder(deps: Deps, placement: OrderPlacement): Promise<Outcome<PaymentAnswer>> {
  await faultPoint('place:before');
  const quote = deps.quotes.read(placement.quoteId, placement.customerId);
  if (quote !== null && isPaidInCoins(quote)) {
    const bought = await buyWithCoins(deps, placement, quote);
    await faultPoint('place:after');
    return bought;
  }
  const placed = await placePending(deps, placement, quote);
  if (!placed.ok) return placed;
  await faultPoint('place:after');
  const { orderId } = placed.value;
  await openPayment(deps, orderId);
  return accept(await answerOrder(deps, orderId));
}

const isPaidInCoins = ({ result: { cash, currency } }: SignedQuote) => isZero(money(cash, currency));
