import { civilDateIn, readShop } from '@bizcoin/db';
import type { Deps } from '../deps';

const BATCH_MAX = 500;
const BATCHES_MAX = 1_000;
const FAILURES_MAX = 100;

// The time is asked for once, in a query of its own: only then can the index answer.
const DUE = `
  SELECT user_id, business_now() AS now FROM grants
  WHERE remaining > 0 AND expires_at <= (SELECT business_now()) AND user_id <> ALL($1::uuid[]) ORDER BY expires_at LIMIT ${BATCH_MAX}`;

const EXPIRE = 'SELECT expire_due_grants($1::uuid, $2::date) > 0 AS expired';

/**
 * Expires by the ledger what is due, wallet by wallet, each in a transaction of its own (docs/bizcoins.md), and answers
 * how many wallets lost something. A wallet that fails, perhaps because a purchase holds it, is left for the next run.
 */
export async function expireGrants({ db, log }: Pick<Deps, 'db' | 'log'>): Promise<number> {
  const { timeZone } = await readShop(db);
  const failed: string[] = [];
  let expired = 0;
  for (let batch = 0; batch < BATCHES_MAX && failed.length < FAILURES_MAX; batch++) {
    const due = await db.sql<{ user_id: string; now: Date }>('list_due_grants', DUE, [failed]);
    const [first] = due;
    if (first === undefined) break;
    const bookedOn = civilDateIn(first.now, timeZone);
    for (const userId of new Set(due.map((grant) => grant.user_id))) {
      try {
        const [answer] = await db.sql<{ expired: boolean }>('expire_due_grants', EXPIRE, [userId, bookedOn]);
        // Another copy, or a purchase, may have been faster.
        if (answer?.expired) expired++;
      } catch (cause) {
        log.warn({ err: cause, userId }, 'grants of a wallet could not be expired');
        failed.push(userId);
      }
    }
  }
  return expired;
}
