import type { Transaction } from '@bizcoin/db';
import type { PaymentStatus } from '@bizcoin/domain';

/** A payment under lock, after its order. Amounts are text in three places. */
export interface LockedPayment {
  readonly id: string;
  readonly order_id: string;
  readonly status: PaymentStatus;
  readonly gateway_reference: string | null;
  readonly amount: string;
  readonly currency: string;
  readonly captured: string;
  readonly refund_reserved: string;
  readonly refunded: string;
  readonly disputed: string;
  readonly superseded: boolean;
  /** Another payment of the order took money or still may. */
  readonly other_live: boolean;
}

/** Locks a payment whose order is locked already. */
export async function lockPayment(tx: Transaction, paymentId: string): Promise<LockedPayment> {
  const [payment] = await tx.$queryRaw<LockedPayment[]>`
    SELECT p.id, p.order_id, p.status, p.gateway_reference, p.amount::text AS amount, p.currency, p.captured::text AS captured,
      p.refund_reserved::text AS refund_reserved, p.refunded::text AS refunded, p.disputed::text AS disputed, p.superseded,
      EXISTS (SELECT 1 FROM payments q WHERE q.order_id = p.order_id AND q.id <> p.id AND NOT q.superseded AND q.status NOT IN ('declined', 'cancelled')) AS other_live
    FROM payments p WHERE p.id = ${paymentId}::uuid FOR NO KEY UPDATE OF p`;
  if (payment === undefined) throw new Error(`There is no payment ${paymentId}.`);
  return payment;
}
