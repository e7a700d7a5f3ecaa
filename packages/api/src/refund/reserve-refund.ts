import { newId, queryIn, type Transaction } from '@bizcoin/db';
import { noteOrderChange } from '../order/note-order-change';

/** Amounts are decimal strings; what is promised never changes afterwards. */
export interface PromisedRefund {
  /** Where it had to be known before; a new one otherwise. */
  readonly id?: string;
  readonly orderId: string;
  /** The payment whose money goes back; null for coins alone. */
  readonly paymentId: string | null;
  /** Null = the shop itself. */
  readonly actorId: string | null;
  readonly reason: string;
  readonly currency: string;
  readonly cash: string;
  readonly bizcoins: string;
  readonly takenFromTopUp: string;
  readonly endPackage: boolean;
  readonly returnDiscount: boolean;
}

/**
 * Promises a refund: from now on nobody else can give back the same money or coins (docs/refunds.md). The order must be
 * locked; a trigger counts what is promised and refuses more than was paid.
 */
export async function reserveRefund(tx: Transaction, promised: PromisedRefund): Promise<string> {
  const { id = newId(), ...terms } = promised;
  await tx.refund.createMany({ data: { id, ...terms } });
  await noteOrderChange(queryIn(tx), terms.orderId);
  return id;
}
