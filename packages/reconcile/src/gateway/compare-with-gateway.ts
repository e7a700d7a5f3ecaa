import type { GatewayPayment, PaymentGateway } from '@bizcoin/payments';
import type { Ask } from '../books/books';
import { walk } from '../walks/walk';
import { type IdSums, idSums } from './id-sums';
import { inBatches } from './in-batches';
import { paymentFault } from './payment-fault';
import { PAYMENTS_NAMED, type PaymentRecord } from './payment-record';

/** A payment about which our books and the gateway's differ. Either side may not know it at all. */
export interface GatewayFault {
  readonly payment_id: string | null;
  readonly order_id: string | null;
  readonly reference: string | null;
  readonly fault: string;
}

// What a gateway keeps as our id may have been written there by anybody.
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const PAYMENTS_PER_QUESTION = 500;

const SINCE = `SELECT coalesce(min(created_at) - interval '1 day', 'epoch') AS since FROM payments WHERE gateway = $1`;

/** Both sides of every payment: first each of the gateway's against ours, then each of ours that was not among them. */
export async function* compareWithGateway(ask: Ask, gateway: PaymentGateway, now: Date): AsyncGenerator<GatewayFault> {
  const seen = idSums();
  const [first] = await ask<{ since: Date }>(SINCE, [gateway.name]);
  for await (const batch of inBatches(gateway.list(first?.since ?? new Date(0)), PAYMENTS_PER_QUESTION)) {
    const records = await ask<PaymentRecord>(PAYMENTS_NAMED, [
      batch.flatMap(({ paymentId }) => (paymentId !== null && UUID.test(paymentId) ? [paymentId] : [])),
      batch.map(({ reference }) => reference),
      now,
      gateway.name,
    ]);
    for (const theirs of batch) {
      const ours = recordOf(theirs, records);
      if (ours !== undefined && ours.gateway_reference === theirs.reference) seen.add(ours.id);
      const fault = ours === undefined ? strangeFault(theirs) : paymentFault(ours, theirs);
      if (fault !== null) yield named(ours, theirs, fault);
    }
  }
  yield* missingAtGateway(ask, gateway, seen, now);
}

export const UNKNOWN_THERE = 'the gateway does not know it';

const ours = (gateway: PaymentGateway) => `SELECT p.id, p.order_id, p.gateway_reference FROM payments p
  WHERE p.gateway = '${gateway.name}' AND p.gateway_reference IS NOT NULL AND p.id > $1::uuid ORDER BY p.id LIMIT $2::integer`;

type Known = Pick<PaymentRecord, 'id' | 'order_id' | 'gateway_reference'>;

async function* missingAtGateway(
  ask: Ask,
  gateway: PaymentGateway,
  seen: IdSums,
  now: Date,
): AsyncGenerator<GatewayFault> {
  const expected = idSums();
  for await (const { id } of walk<Known>(ask, ours(gateway))) expected.add(id);
  for await (const payment of walk<Known>(ask, ours(gateway))) {
    if (expected.agrees(payment.id, seen) || payment.gateway_reference === null) continue;
    const theirs = await gateway.fetch(payment.gateway_reference);
    const [record] = await ask<PaymentRecord>(PAYMENTS_NAMED, [[payment.id], [], now, gateway.name]);
    const fault = theirs === null ? UNKNOWN_THERE : record === undefined ? null : paymentFault(record, theirs);
    if (fault !== null) yield { ...nameOf(payment), fault };
  }
}

export const recordOf = (theirs: GatewayPayment, records: readonly PaymentRecord[]): PaymentRecord | undefined =>
  records.find(({ id }) => id === theirs.paymentId) ??
  records.find(({ gateway_reference }) => gateway_reference === theirs.reference);

/** A payment that bears an id of ours which nobody here knows. One without is another till's at the same gateway. */
export const strangeFault = ({ paymentId, status, captured, amount, currency }: GatewayPayment): string | null =>
  paymentId === null ? null : `unknown here: ${status}, ${captured} of ${amount} ${currency} taken`;

const named = (record: Known | undefined, theirs: GatewayPayment, fault: string): GatewayFault => ({
  payment_id: record?.id ?? theirs.paymentId,
  order_id: record?.order_id ?? null,
  reference: theirs.reference,
  fault,
});

const nameOf = ({ id, order_id, gateway_reference }: Known) => ({
  payment_id: id,
  order_id,
  reference: gateway_reference,
});
