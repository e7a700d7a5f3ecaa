import { inTransaction } from '@bizcoin/db';
import { accept, formatBizcoins, formatMoney, type Outcome, refundableOf, refuse } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { lockOrder } from '../order/lock-order';
import { decideRefund, partsOf, type WantedRefund } from './decide-refund';
import { readRefundable } from './read-refundable';

export interface RefundPreview {
  readonly currency: string;
  readonly cash: string;
  readonly bizcoins: string;
  /** Coins of a top-up that are taken back for the cash. */
  readonly takenFromTopUp: string;
  /** Nothing of what was paid stays with the shop. */
  readonly complete: boolean;
  readonly endPackage: boolean;
  readonly returnDiscount: boolean;
  readonly messagesUsed: number;
  /** The most that can still go back, each part. */
  readonly refundable: { readonly cash: string; readonly bizcoins: string };
}

/** What a refund would do now, by the same decision as the refund itself; writes nothing (docs/refunds.md). */
export async function previewRefund(
  { db }: Pick<Deps, 'db'>,
  { orderId, ...wanted }: WantedRefund & { readonly orderId: string },
): Promise<Outcome<RefundPreview>> {
  return inTransaction(db, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order === null) return refuse({ code: 'not_found' });
    const refundable = await readRefundable(tx, order);
    const decided = decideRefund(wanted, refundable);
    if (!decided.ok) return decided;
    const { currency } = order;
    const most = refundableOf(refundable.facts);
    return accept({
      currency,
      ...partsOf(decided.value.allocation, currency),
      complete: decided.value.allocation.complete,
      ...decided.value.effects,
      messagesUsed: refundable.messagesUsed,
      refundable: { cash: formatMoney(most.cash, currency), bizcoins: formatBizcoins(most.bizcoins) },
    });
  });
}
