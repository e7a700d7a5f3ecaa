import { createHash } from 'node:crypto';
import type { Desk } from './desk';
import { type Decision, isNo, type No, no } from './payment/change';
import type { PaymentRecord, RefundRecord } from './payment/payment-record';

export interface Performed {
  readonly payment: PaymentRecord;
  readonly refund?: RefundRecord;
  /** This was answered before, under the same key. */
  readonly replayed: boolean;
}

export interface Action {
  /** Null where the caller gave none. */
  readonly key: string | null;
  /** Operation and input; the same key must come with the same. */
  readonly input: readonly unknown[];
}

/**
 * Decides one step and keeps it. Nothing in here waits for anything, so no other step can come between the look and the
 * deed: of a capture and a cancellation exactly one wins. Only what was done is kept under the key: a "no" may turn into
 * a "yes" later.
 */
export function perform(desk: Desk, { key, input }: Action, decide: () => Decision): Performed | No {
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const known = key === null ? undefined : desk.store.answer(key);
  if (known !== undefined) return replay(known, hash);
  const decision = decide();
  if (isNo(decision)) return decision;
  const event = desk.store.keep(decision, key === null ? null : { key, hash }, desk.now());
  if (event !== null) desk.deliveries.add(event);
  const { payment, refund } = decision;
  return { payment, ...(refund ? { refund } : {}), replayed: false };
}

function replay(
  { hash, payment, refund }: { hash: string; payment?: PaymentRecord; refund?: RefundRecord },
  asked: string,
): Performed | No {
  if (hash !== asked || payment === undefined) return no('idempotency_key_reused');
  return { payment, ...(refund ? { refund } : {}), replayed: true };
}
