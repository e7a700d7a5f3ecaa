import { moneyColumn } from '@bizcoin/db';
import { isEqual, isGreater, money } from '@bizcoin/domain';
import type { GatewayPayment } from '@bizcoin/payments';
import type { Deps } from '../deps';
import { isUuid } from '../input/is-uuid';
import { followPayment } from '../payment/follow-payment';
import { graceSecondsOf } from './grace-seconds';

const BATCH_MAX = 100;

const OURS = `
  SELECT id, status, currency, captured::text AS captured, refund_reserved::text AS refund_reserved, disputed::text AS disputed
  FROM payments WHERE id = ANY($1::uuid[]) AND updated_at <= (SELECT business_now()) - make_interval(secs => $2)`;

interface Ours {
  id: string;
  status: string;
  currency: string;
  captured: string;
  refund_reserved: string;
  disputed: string;
}

/**
 * Goes through the gateway's own list of what was paid since an instant, and follows every payment about which our books
 * know less: money that arrived after we had given it up, refunds and disputes whose webhooks were all lost
 * (docs/checkout.md). Answers how many differed. Throws as the gateway's calls do.
 */
export async function sweepGateway(deps: Deps, since: Date): Promise<number> {
  let differed = 0;
  for await (const theirs of batchesOf(deps.payments.list(since))) {
    const ids = [...theirs.keys()];
    const ours = await deps.db.sql<Ours>('payments_to_compare', OURS, [ids, graceSecondsOf(deps)]);
    for (const payment of ours) {
      const told = theirs.get(payment.id);
      if (told === undefined || !knowsMore(told, payment)) continue;
      differed += 1;
      await followPayment(deps, payment.id, told).catch((failure: unknown) => {
        // One that cannot be followed stops no other.
        deps.log.error(
          { err: failure, paymentId: payment.id },
          'the gateway knows more of a payment that cannot be followed',
        );
      });
    }
  }
  return differed;
}

function knowsMore(theirs: GatewayPayment, ours: Ours): boolean {
  const { currency } = ours;
  const inCurrency = (amount: string) => money(moneyColumn(amount, currency), currency);
  const arrived = (theirs.status === 'captured' || theirs.status === 'authorized') && ours.status !== 'captured';
  const sentBack = isGreater(money(theirs.refunded, currency), inCurrency(ours.refund_reserved));
  const tookBack = sentBack || !isEqual(money(theirs.disputed, currency), inCurrency(ours.disputed));
  return arrived || (ours.status === 'captured' && tookBack);
}

/** The gateway may keep payments of others beside ours. */
async function* batchesOf(payments: AsyncIterable<GatewayPayment>): AsyncGenerator<Map<string, GatewayPayment>> {
  let batch = new Map<string, GatewayPayment>();
  for await (const payment of payments) {
    if (payment.paymentId !== null && isUuid(payment.paymentId)) batch.set(payment.paymentId, payment);
    if (batch.size < BATCH_MAX) continue;
    yield batch;
    batch = new Map();
  }
  if (batch.size > 0) yield batch;
}
