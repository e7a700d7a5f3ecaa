import { setTimeout as pause } from 'node:timers/promises';
import type { ProofHouse } from '../house/proof-house';

/** After any clock that a proof sets meanwhile, and before any session ends. */
const END_OF_TIME_SECONDS = 6 * 3_600;
const PATIENCE_MS = 40_000;

/**
 * Lets the product come to rest: first what somebody has paid or ordered, in its own time; then the time of those orders
 * runs out that nobody wanted. What still moves after that is left for the checker to find.
 */
export async function settleOrders(house: ProofHouse): Promise<void> {
  await house.bank.unscript();
  await untilNone(house, UNDER_WAY, await paidAtGateway(house));
  await house.setClock(END_OF_TIME_SECONDS);
  await untilNone(house, WAITING, []);
}

async function untilNone({ stage }: ProofHouse, question: string, payments: readonly string[]): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const [row] = await stage.query<{ rows: number }>(question, [payments]);
    if (row?.rows === 0 || performance.now() > deadline) return;
    await pause(100);
  }
}

async function paidAtGateway({ bank }: ProofHouse): Promise<string[]> {
  const paid: string[] = [];
  for await (const { paymentId, status } of bank.witness.list(new Date(0)))
    if (paymentId !== null && (status === 'authorized' || status === 'captured')) paid.push(paymentId);
  return paid;
}

const NEWS = `(SELECT count(*) FROM refunds WHERE status = 'pending') + (SELECT count(*) FROM webhook_events WHERE processed_at IS NULL)`;

const UNDER_WAY = `SELECT ((SELECT count(*) FROM payments WHERE id = ANY($1::uuid[]) AND status NOT IN ('captured', 'cancelled', 'declined')) + ${NEWS})::integer AS rows`;

const WAITING = `SELECT ((SELECT count(*) FROM orders WHERE status = 'pending') + (SELECT count(*) FROM holds WHERE status = 'open')
  + (SELECT count(*) FROM payments WHERE status NOT IN ('captured', 'cancelled', 'declined')) + cardinality($1::uuid[]) + ${NEWS})::integer AS rows`;
