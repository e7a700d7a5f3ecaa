import { GatewayUnreachable } from '@bizcoin/payments';
import type { Deps } from '../deps';
import { expireOrder } from '../order/expire-order';
import { followPayment } from '../payment/follow-payment';
import { sendRefund } from '../refund/send-refund';
import { giveBackAgain } from './give-back-again';
import { pagesOf } from './pages-of';
import { tellStuck } from './tell-stuck';

/** What one pass did; rows that could not be brought to an end are tried again by the next. */
export interface ReconcilerPass {
  readonly payments: number;
  readonly orders: number;
  readonly refunds: number;
  readonly failed: number;
}

// Young ones are somebody else's work: the call that made them, or a webhook, is about to follow them.
const STALE_PAYMENTS = `
  SELECT p.id FROM payments p
  WHERE p.id > $1::uuid AND p.status IN ('created', 'unknown', 'authorized', 'capturing', 'pending')
    AND p.updated_at <= business_now() - make_interval(secs => $2) ORDER BY p.id LIMIT $3`;

const ENDED_ORDERS = `
  SELECT id FROM orders WHERE id > $1::uuid AND status = 'pending' AND expires_at <= business_now() AND $2::integer >= 0 ORDER BY id LIMIT $3`;

const PENDING_REFUNDS = `
  SELECT id FROM refunds WHERE id > $1::uuid AND status = 'pending' AND created_at <= business_now() - make_interval(secs => $2) ORDER BY id LIMIT $3`;

const SUPERSEDED = `
  SELECT id FROM payments WHERE id > $1::uuid AND superseded AND refund_reserved < captured AND updated_at <= business_now() - make_interval(secs => $2) ORDER BY id LIMIT $3`;

/**
 * One pass over everything that should have come to an end by itself (docs/checkout.md): unknown and unfinished payments
 * are looked up at the gateway and followed, orders whose time is over are ended there first, refunds on their way are
 * sent again. Idempotent, safe beside a second copy, and in pages, so that ten thousand rows take no more memory than a
 * hundred.
 */
export async function reconcilePayments(deps: Deps): Promise<ReconcilerPass> {
  const pass = { payments: 0, orders: 0, refunds: 0, failed: 0 };
  const each = async (
    kind: 'payments' | 'orders' | 'refunds',
    statement: { name: string; text: string },
    work: (id: string) => Promise<unknown>,
  ) => {
    for await (const id of pagesOf(deps, statement)) {
      pass[kind] += 1;
      try {
        await work(id);
      } catch (failure) {
        pass.failed += 1;
        tell(deps, kind, id, failure);
      }
    }
  };
  await each('payments', { name: 'stale_payments', text: STALE_PAYMENTS }, (id) => followPayment(deps, id));
  await each('orders', { name: 'ended_orders', text: ENDED_ORDERS }, (id) => expireOrder(deps, id));
  await each('refunds', { name: 'pending_refunds', text: PENDING_REFUNDS }, (id) => sendRefund(deps, id));
  await each('payments', { name: 'superseded_payments', text: SUPERSEDED }, (id) => giveBackAgain(deps, id));
  await tellStuck(deps);
  return pass;
}

function tell({ log }: Deps, kind: string, id: string, failure: unknown): void {
  if (failure instanceof GatewayUnreachable)
    log.warn({ err: failure, kind, id }, 'the gateway cannot be reached: tried again by the next pass');
  else log.error({ err: failure, kind, id }, 'could not be reconciled: tried again by the next pass');
}
