import type { Transaction } from '@bizcoin/db';

/** Where messages are: a subscription, or null for the customer's balance. */
export type MessagePlace = string | null;

interface Arrival {
  readonly place: MessagePlace;
  /** As the database writes it, to the microsecond. */
  readonly at: string;
}

/** Each package takes messages in once and gives them back once, and nobody has that many. */
const MOVES_MAX = 1_000;

/**
 * Follows messages from where a voucher put them: an activation absorbs the whole balance, and a package that is rolled
 * back returns what was not its own (docs/messages.md). The customer's row must be locked.
 */
export async function findMessages(tx: Transaction, customerId: string, put: Arrival): Promise<MessagePlace> {
  let arrival = put;
  for (let moves = 0; moves < MOVES_MAX; moves++) {
    const next = await (arrival.place === null
      ? absorbedAfter(tx, customerId, arrival.at)
      : returnedFrom(tx, arrival.place));
    if (next === null) return arrival.place;
    arrival = next;
  }
  throw new Error(`The messages of ${customerId} moved more than ${MOVES_MAX} times.`);
}

async function absorbedAfter(tx: Transaction, customerId: string, at: string): Promise<Arrival | null> {
  const [absorbed] = await tx.$queryRaw<Arrival[]>`
    SELECT cause_id AS place, created_at::text AS at FROM message_movements
    WHERE customer_id = ${customerId}::uuid AND customer_package_id IS NULL AND kind = 'absorb' AND created_at > ${at}::timestamptz
    ORDER BY created_at LIMIT 1`;
  return absorbed ?? null;
}

async function returnedFrom(tx: Transaction, subscriptionId: string): Promise<Arrival | null> {
  const [returned] = await tx.$queryRaw<Arrival[]>`
    SELECT NULL AS place, back.created_at::text AS at FROM message_movements gone
    JOIN message_movements back ON back.cause_kind = gone.cause_kind AND back.cause_id = gone.cause_id
    WHERE gone.customer_package_id = ${subscriptionId}::uuid AND gone.cause_kind = 'rollback'
      AND back.customer_package_id IS NULL AND back.amount > 0`;
  return returned ?? null;
}
