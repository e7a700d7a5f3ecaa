import type { Invariant } from './invariant';

/** How long after its deadline something may still wait: the repairing pass runs every minute and may find a gateway down. */
const GRACE = "interval '10 minutes'";
/** A gateway that accepted a refund may leave it to a bank. */
const BANK = "interval '10 days'";

/** Nothing waits for ever: whatever crashed in between is finished or given up by the repairing pass. `$1` is the time. */
export const nothingIsOverdue: readonly Invariant[] = [
  {
    id: 'I8',
    title: 'no order waits longer than it may be paid',
    query: `SELECT id, expires_at FROM orders WHERE status = 'pending' AND expires_at + ${GRACE} < $1::timestamptz`,
  },
  {
    id: 'I8',
    title: 'no coins are held longer than their order may be paid',
    query: `SELECT id, order_id, expires_at FROM holds WHERE status = 'open' AND expires_at + ${GRACE} < $1::timestamptz`,
  },
  {
    id: 'I8',
    title: 'no payment stays undecided after its order is over',
    query: `SELECT p.id, p.order_id, p.status, p.updated_at FROM payments p JOIN orders o ON o.id = p.order_id
     WHERE p.status IN ('created', 'pending', 'unknown', 'authorized', 'capturing') AND greatest(o.expires_at, p.updated_at) + ${GRACE} < $1::timestamptz`,
  },
  {
    id: 'I8',
    title: 'no refund stays unsent, or undecided by the bank',
    query: `SELECT id, order_id, created_at, gateway_reference FROM refunds
     WHERE status = 'pending' AND created_at + CASE WHEN gateway_reference IS NULL THEN ${GRACE} ELSE ${BANK} END < $1::timestamptz`,
  },
  {
    id: 'I8',
    title: 'no webhook stays unread',
    query: `SELECT gateway, event_id, received_at, attempts FROM webhook_events WHERE processed_at IS NULL AND received_at + ${GRACE} < $1::timestamptz`,
  },
  {
    id: 'I8',
    title: 'money that came too late is on its way back',
    query: `SELECT id, order_id, captured, disputed, refund_reserved FROM payments WHERE superseded AND refund_reserved + disputed < captured AND updated_at + ${GRACE} < $1::timestamptz`,
  },
];
