import { GatewayUnreachable } from '@bizcoin/payments';
import type { Deps } from '../deps';
import { faultPoint } from '../fault/fault-point';
import { followPayment } from './follow-payment';

const BATCH_MAX = 20;

// A waiting event is taken by moving its next try ahead, so that two workers take different ones and one that dies in the
// middle gives it back by itself. Waits double up to an hour.
const CLAIM = `
  UPDATE webhook_events e SET attempts = attempts + 1,
    next_attempt_at = business_now() + make_interval(secs => least(3600, 5 * 2 ^ least(attempts, 10)))
  FROM (SELECT gateway, event_id FROM webhook_events WHERE processed_at IS NULL AND next_attempt_at <= (SELECT business_now())
    ORDER BY next_attempt_at LIMIT ${BATCH_MAX} FOR NO KEY UPDATE SKIP LOCKED) waiting
  WHERE e.gateway = waiting.gateway AND e.event_id = waiting.event_id
  RETURNING e.gateway, e.event_id, e.gateway_reference, e.payment_id, e.attempts`;

const DONE = 'UPDATE webhook_events SET processed_at = business_now() WHERE gateway = $1 AND event_id = $2';

interface Event {
  gateway: string;
  event_id: string;
  gateway_reference: string | null;
  payment_id: string | null;
  attempts: number;
}

/**
 * Follows the payments that waiting webhooks tell of, a batch at a time; answers how many there were. One that cannot be
 * followed now waits for its next try, and the reconciler comes by in any case.
 */
export async function processWebhooks(deps: Deps): Promise<number> {
  const events = await deps.db.sql<Event>('claim_webhooks', CLAIM, []);
  for (const event of events) await processWebhook(deps, event);
  return events.length;
}

async function processWebhook(deps: Deps, event: Event): Promise<void> {
  try {
    await faultPoint('webhook:before');
    await followEvent(deps, event);
    await faultPoint('webhook:after');
    await deps.db.sql('webhook_done', DONE, [event.gateway, event.event_id]);
  } catch (failure) {
    const level = failure instanceof GatewayUnreachable ? 'warn' : 'error';
    deps.log[level](
      { err: failure, gateway: event.gateway, event: event.event_id, attempts: event.attempts },
      'a webhook waits for its next try',
    );
  }
}

/** An event may know the payment by another name of the gateway's: the fetched payment says whose it is. */
async function followEvent(
  deps: Deps,
  { gateway, gateway_reference: reference, payment_id: paymentId }: Event,
): Promise<void> {
  if (gateway !== deps.payments.name) return;
  if (paymentId !== null) return followPayment(deps, paymentId);
  const theirs = reference === null ? null : await deps.payments.fetch(reference);
  if (theirs?.paymentId == null || !(await isOurs(deps, theirs.paymentId))) return;
  await followPayment(deps, theirs.paymentId, theirs);
}

const OURS = 'SELECT 1 FROM payments WHERE id = $1::uuid';

const isOurs = async ({ db }: Deps, paymentId: string): Promise<boolean> =>
  /^[0-9a-f-]{36}$/i.test(paymentId) && (await db.sql('payment_is_ours', OURS, [paymentId])).length > 0;
