import type { Query } from '@bizcoin/db';

export interface PlacedBefore {
  /** The order this key has made already. */
  readonly stored: { readonly inputHash: Buffer; readonly orderId: string } | null;
  readonly pendingOrderId: string | null;
  /** The order this quote has made already, with whatever key. */
  readonly quotedOrderId: string | null;
}

export interface PlacedQuestion {
  readonly customerId: string;
  readonly operation: string;
  readonly key: string;
  readonly kind: 'package' | 'top_up';
  readonly nonce: string | null;
}

export interface PlacedRow {
  input_hash: Uint8Array | null;
  order_id: string | null;
  pending: string | null;
  quoted: string | null;
}

/** Its first five parameters are `placedValues`. */
export const READ_PLACED = `
  SELECT k.input_hash, k.answer->>'orderId' AS order_id,
    (SELECT o.id FROM orders o WHERE o.customer_id = $1::uuid AND o.kind = $4 AND o.status = 'pending') AS pending,
    (SELECT o.id FROM orders o WHERE o.quote_nonce = $5::uuid AND o.customer_id = $1::uuid) AS quoted
  FROM (SELECT 1) one LEFT JOIN idempotency_keys k ON k.user_id = $1::uuid AND k.operation = $2 AND k.key = $3::uuid`;

/** What this customer has placed before that matters now. Asked under the customer's checkout lock. */
export async function readPlaced(query: Query, question: PlacedQuestion): Promise<PlacedBefore> {
  const [row] = await query<PlacedRow>('read_placed', READ_PLACED, placedValues(question));
  if (row === undefined) throw new Error('What was placed before was not answered.');
  return placedOf(row);
}

export const placedValues = ({ customerId, operation, key, kind, nonce }: PlacedQuestion) => [
  ...[customerId, operation, key],
  ...[kind, nonce],
];

export const placedOf = (row: PlacedRow): PlacedBefore => ({
  stored: row.input_hash && row.order_id ? { inputHash: Buffer.from(row.input_hash), orderId: row.order_id } : null,
  pendingOrderId: row.pending,
  quotedOrderId: row.quoted,
});
