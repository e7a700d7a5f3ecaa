import { endsAfterDays, readShop } from '@bizcoin/db';
import { EXPIRY_REMINDER_DAYS } from '@bizcoin/domain';
import type { Deps } from '../deps';

const BATCH_MAX = 500;
const BATCHES_MAX = 1_000;

// Grants of one customer that end together are one reminder, so a batch never ends between them, and copies of the worker
// queue at the first of them. `$2` holds the ends of today and of the days after it: its n-th entry says which coins have
// n - 1 days left.
const REMIND = `
  WITH due AS (
      SELECT g.id FROM grants g WHERE g.remaining > 0 AND g.expires_at > greatest((SELECT business_now()), $3::timestamptz)
        AND g.expires_at <= ($2::timestamptz[])[$1::integer + 1]
        AND NOT EXISTS (SELECT 1 FROM expiry_reminders r WHERE r.grant_id = g.id AND r.days_before = $1::integer)
      ORDER BY g.expires_at, g.user_id FETCH FIRST ${BATCH_MAX} ROWS WITH TIES),
    reminded AS (INSERT INTO expiry_reminders (grant_id, days_before) SELECT id, $1::integer FROM due ORDER BY id ON CONFLICT DO NOTHING RETURNING grant_id),
    told AS (INSERT INTO outbox_messages (topic, user_id, payload)
      SELECT 'wallet.expiring', g.user_id, jsonb_build_object('amount', sum(g.remaining)::numeric(14,2)::text, 'at', iso_instant(g.expires_at),
        'days', (SELECT min(d.position) - 1 FROM unnest($2::timestamptz[]) WITH ORDINALITY AS d(ends, position) WHERE g.expires_at <= d.ends))
      FROM reminded r JOIN grants g ON g.id = r.grant_id GROUP BY g.user_id, g.expires_at ORDER BY g.expires_at, g.user_id)
  SELECT count(*)::integer AS reminded FROM reminded`;

/**
 * Tells customers of coins that expire soon, once for each of the days before it (docs/bizcoins.md), and answers of how
 * many grants. Days are civil days of the shop. Who is told on the last day is not told of the week before as well.
 */
export async function remindOfExpiry({ db }: Pick<Deps, 'db'>): Promise<number> {
  const { timeZone } = await readShop(db);
  const [clock] = await db.sql<{ now: Date }>('tell_time', 'SELECT business_now() AS now', []);
  if (clock === undefined) throw new Error('The database does not tell the time.');
  const { now } = clock;
  const soonestFirst = [...EXPIRY_REMINDER_DAYS].sort((one, other) => one - other);
  let total = 0;
  let after = now;
  for (const days of soonestFirst) {
    const ends = Array.from({ length: days + 1 }, (_, left) => endsAfterDays(now, left, timeZone).at);
    total += await remind(db, { days, ends, after });
    after = endsAfterDays(now, days, timeZone).at;
  }
  return total;
}

interface Window {
  readonly days: number;
  readonly ends: readonly Date[];
  /** Grants that end by then belong to a later reminder. */
  readonly after: Date;
}

async function remind({ sql }: Pick<Deps['db'], 'sql'>, { days, ends, after }: Window): Promise<number> {
  let total = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const [answer] = await sql<{ reminded: number }>('remind_of_expiry', REMIND, [days, ends, after]);
    const reminded = answer?.reminded ?? 0;
    total += reminded;
    if (reminded < BATCH_MAX) break;
  }
  return total;
}
