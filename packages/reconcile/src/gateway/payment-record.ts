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

// Each way of naming is a look-up of its own, because one condition for both would read the whole table every time. Under
// way is what is not decided and not overdue, or what has news that waits to be read.
/** By our ids `$1` and the gateway's references `$2`, at the time `$3`, of the gateway `$4`. */
export const PAYMENTS_NAMED = `
  WITH named AS (SELECT id FROM payments WHERE id = ANY($1::uuid[]) AND gateway = $4
      UNION SELECT id FROM payments WHERE gateway = $4 AND gateway_reference = ANY($2::text[])),
    news AS (SELECT payment_id, gateway_reference FROM webhook_events
      WHERE gateway = $4 AND processed_at IS NULL AND received_at + interval '10 minutes' >= $3::timestamptz)
  SELECT p.id, p.order_id, p.gateway_reference, p.status, p.amount::text, p.currency, p.captured::text, p.refunded::text, p.refund_reserved::text, p.disputed::text,
    (p.status IN ('created', 'pending', 'unknown', 'authorized', 'capturing') AND greatest(o.expires_at, p.updated_at) + interval '10 minutes' >= $3::timestamptz)
      OR p.id IN (SELECT payment_id FROM news WHERE payment_id IS NOT NULL)
      OR coalesce(p.gateway_reference IN (SELECT gateway_reference FROM news WHERE gateway_reference IS NOT NULL), false) AS in_flight
  FROM named JOIN payments p ON p.id = named.id LEFT JOIN orders o ON o.id = p.order_id`;
