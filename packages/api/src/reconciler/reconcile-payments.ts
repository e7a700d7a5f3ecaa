import type { Deps } from '../deps';
import { expireOrder } from '../order/expire-order';
import { sendRefund } from '../refund/send-refund';
import { followStale } from './follow-stale';
import { giveBackAgain } from './give-back-again';
import type { PagedStatement } from './pages-of';
import { repairRows } from './repair-rows';
import { sweepGateway } from './sweep-gateway';
import { tellStuck } from './tell-stuck';

/** What one pass did; rows that could not be brought to an end are tried again by the next. */
export interface ReconcilerPass {
  readonly payments: number;
  readonly orders: number;
  readonly refunds: number;
  /** Payments about which the gateway's own list knew more than our books. */
  readonly swept: number;
  readonly failed: number;
}

// Young rows are somebody else's work: the call that made them, or a webhook, is about to follow them. The time is asked
// once a statement, so that an index can be used.
const STALE_PAYMENTS = `
  SELECT p.id FROM payments p
  WHERE p.id > $1::uuid AND p.status IN ('created', 'unknown', 'authorized', 'capturing', 'pending')
    AND p.updated_at <= (SELECT business_now()) - make_interval(secs => $2) ORDER BY p.id LIMIT $3`;

const ENDED_ORDERS = `
  SELECT id FROM orders WHERE id > $1::uuid AND status = 'pending' AND expires_at <= (SELECT business_now()) AND $2::float8 >= 0 ORDER BY id LIMIT $3`;

const PENDING_REFUNDS = `
  SELECT id FROM refunds WHERE id > $1::uuid AND status = 'pending' AND created_at <= (SELECT business_now()) - make_interval(secs => $2) ORDER BY id LIMIT $3`;

const SUPERSEDED = `
  SELECT id FROM payments WHERE id > $1::uuid AND superseded AND refunded < captured AND refund_reserved < captured AND updated_at <= (SELECT business_now()) - make_interval(secs => $2) ORDER BY id LIMIT $3`;

/** How far back the gateway's own list is read, in every pass. */
const SWEPT_MINUTES = 60;

/**
 * One pass over everything that should have come to an end by itself (docs/checkout.md): unknown and unfinished payments
 * are looked up at the gateway and followed, orders whose time is over are ended there first, refunds on their way are
 * sent again, and what else the gateway knows is followed. Idempotent, safe beside a second copy, and in pages, so that
 * ten thousand rows take no more memory than a hundred. While the gateway cannot be reached a pass ends early.
 */
export async function reconcilePayments(deps: Deps): Promise<ReconcilerPass> {
  const repair = (statement: PagedStatement, work: (id: string) => Promise<unknown>) =>
    repairRows(deps, statement, work);
  const payments = await repair({ name: 'stale_payments', text: STALE_PAYMENTS }, (id) => followStale(deps, id));
  const orders = await repair({ name: 'ended_orders', text: ENDED_ORDERS }, (id) => expireOrder(deps, id));
  const refunds = await repair({ name: 'pending_refunds', text: PENDING_REFUNDS }, (id) => sendRefund(deps, id));
  const superseded = await repair({ name: 'superseded_payments', text: SUPERSEDED }, (id) => giveBackAgain(deps, id));
  const swept = await sweepGateway(deps, new Date(Date.now() - SWEPT_MINUTES * 60_000)).catch((failure: unknown) => {
    deps.log.warn({ err: failure }, "the gateway's own list could not be read to its end");
    return 0;
  });
  await tellStuck(deps);
  const failed = [payments, orders, refunds, superseded].reduce((sum, one) => sum + one.failed, 0);
  return { payments: payments.seen + superseded.seen, orders: orders.seen, refunds: refunds.seen, swept, failed };
}
