import type { Deps } from '../deps';

/** Deletes at most this many rows at a time, so that no statement locks or runs for long. */
const BATCH_MAX = 1_000;
const BATCHES_MAX = 1_000;

interface Removal {
  readonly name: string;
  readonly statement: string;
}

// Each statement deletes at most `$1` rows. The time is asked for once, in a query of its own: only then can an index
// answer. Delivered messages are looked for where the oldest ones are.
const removals: readonly Removal[] = [
  {
    name: 'delete_old_answers',
    statement: `DELETE FROM idempotency_keys WHERE (user_id, operation, key) IN (SELECT user_id, operation, key FROM idempotency_keys
      WHERE created_at < (SELECT business_now()) - interval '30 days' ORDER BY created_at LIMIT $1)`,
  },
  {
    name: 'delete_unused_budgets',
    statement: `DELETE FROM attempt_budgets WHERE subject IN (SELECT subject FROM attempt_budgets
      WHERE last_used_at < (SELECT business_now()) - interval '1 day' ORDER BY last_used_at LIMIT $1) AND last_used_at < (SELECT business_now()) - interval '1 day'`,
  },
  {
    name: 'delete_ended_sessions',
    statement: `DELETE FROM sessions WHERE id_hash IN (SELECT id_hash FROM sessions
      WHERE expires_at <= (SELECT business_now()) ORDER BY expires_at LIMIT $1) AND expires_at <= (SELECT business_now())`,
  },
  {
    name: 'delete_delivered_messages',
    statement: `DELETE FROM outbox_messages WHERE seq IN (SELECT seq FROM outbox_messages ORDER BY seq LIMIT $1)
      AND delivered_at < (SELECT business_now()) - interval '30 days'`,
  },
  {
    name: 'delete_ended_reset_tokens',
    statement: `DELETE FROM password_reset_tokens WHERE token_hash IN (SELECT token_hash FROM password_reset_tokens
      WHERE expires_at < (SELECT business_now()) - interval '1 day' LIMIT $1)`,
  },
  {
    name: 'delete_handled_webhooks',
    statement: `DELETE FROM webhook_events WHERE (gateway, event_id) IN (SELECT gateway, event_id FROM webhook_events
      WHERE processed_at < (SELECT business_now()) - interval '30 days' LIMIT $1)`,
  },
];

/** Removes what has served its time, and answers how many rows (docs/data.md). */
export async function deleteOld({ db }: Pick<Deps, 'db'>): Promise<number> {
  let total = 0;
  for (const { name, statement } of removals) {
    for (let batch = 0; batch < BATCHES_MAX; batch++) {
      const { rowCount } = await db.pool.query({ name, text: statement, values: [BATCH_MAX] });
      total += rowCount ?? 0;
      if ((rowCount ?? 0) < BATCH_MAX) break;
    }
  }
  return total;
}
