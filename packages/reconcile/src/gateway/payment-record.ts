/** A payment as our tables have it, amounts as the columns print them. */
export interface PaymentRecord {
  readonly id: string;
  readonly order_id: string;
  readonly gateway_reference: string | null;
  readonly status: string;
  readonly amount: string;
  readonly currency: string;
  readonly captured: string;
  readonly refunded: string;
  readonly refund_reserved: string;
  readonly disputed: string;
  /** It may still change by itself, within its time: what the gateway knows more of it is no fault yet. */
  readonly in_flight: boolean;
}

// Under way: not decided and not overdue, or news of it waits to be read.
const COLUMNS = `p.id, p.order_id, p.gateway_reference, p.status, p.amount::text, p.currency, p.captured::text, p.refunded::text, p.refund_reserved::text, p.disputed::text,
    (p.status IN ('created', 'pending', 'unknown', 'authorized', 'capturing') AND greatest(o.expires_at, p.updated_at) + interval '10 minutes' >= $3::timestamptz)
      OR EXISTS (SELECT 1 FROM webhook_events e WHERE e.gateway = p.gateway AND e.processed_at IS NULL AND e.received_at + interval '10 minutes' >= $3::timestamptz
        AND (e.payment_id = p.id OR e.gateway_reference = p.gateway_reference)) AS in_flight`;

/** By our ids `$1` and the gateway's references `$2`, at the time `$3`, of the gateway `$4`. */
export const PAYMENTS_NAMED = `SELECT ${COLUMNS} FROM payments p LEFT JOIN orders o ON o.id = p.order_id
  WHERE p.gateway = $4 AND (p.id = ANY($1::uuid[]) OR p.gateway_reference = ANY($2::text[]))`;
