import type { Transaction } from '@bizcoin/db';

interface PlacedBefore {
  /** The order this key has made already. */
  readonly stored: { readonly inputHash: Buffer; readonly orderId: string } | null;
  readonly pendingOrderId: string | null;
  /** The order this quote has made already, with whatever key. */
  readonly quotedOrderId: string | null;
}

interface Question {
  readonly customerId: string;
  readonly operation: string;
  readonly key: string;
  readonly kind: 'package' | 'top_up';
  readonly nonce: string | null;
}

interface Row {
  input_hash: Uint8Array | null;
  order_id: string | null;
  pending: string | null;
  quoted: string | null;
}

/** What this customer has placed before that matters now. Asked under the customer's checkout lock. */
export async function readPlaced(
  tx: Transaction,
  { customerId, operation, key, kind, nonce }: Question,
): Promise<PlacedBefore> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT k.input_hash, k.answer->>'orderId' AS order_id,
      (SELECT o.id FROM orders o WHERE o.customer_id = ${customerId}::uuid AND o.kind = ${kind} AND o.status = 'pending') AS pending,
      (SELECT o.id FROM orders o WHERE o.quote_nonce = ${nonce}::uuid AND o.customer_id = ${customerId}::uuid) AS quoted
    FROM (SELECT 1) one LEFT JOIN idempotency_keys k ON k.user_id = ${customerId}::uuid AND k.operation = ${operation} AND k.key = ${key}::uuid`;
  return {
    stored: row?.input_hash && row.order_id ? { inputHash: Buffer.from(row.input_hash), orderId: row.order_id } : null,
    pendingOrderId: row?.pending ?? null,
    quotedOrderId: row?.quoted ?? null,
  };
}
