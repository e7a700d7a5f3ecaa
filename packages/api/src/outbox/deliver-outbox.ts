import { inTransaction, newId, type Transaction } from '@bizcoin/db';
import { enqueueDeliveries } from '../delivery/enqueue-deliveries';
import type { Deps } from '../deps';
import { faultPoint } from '../fault/fault-point';
import { createHerald, type Herald } from '../live/herald';
import { noticeOf } from './notice-of';
import type { OutboxRow } from './outbox-row';
import { isQuietTopic } from './quiet-topics';
import { readBackgrounds } from './read-backgrounds';

const BATCH_MAX = 100;

// Asked many times a second: a transaction for nothing would cost three times as much.
const WAITING = 'SELECT EXISTS (SELECT 1 FROM outbox_messages WHERE delivered_at IS NULL) AS waiting';

/**
 * Turns waiting messages into notices, the oldest first, at most 100 in one transaction, and answers how many it took
 * (docs/notices.md). Copies of the worker skip each other's; a message delivered again tells nobody twice. Whatever
 * stands in a message it never blocks the queue: what cannot be told is logged and marked. Once that is committed, open
 * screens hear of it (docs/live.md).
 */
export async function deliverOutbox(
  deps: Pick<Deps, 'db' | 'log' | 'noticeChannels'>,
  herald: Herald = createHerald(deps.db),
): Promise<number> {
  const [look] = await deps.db.sql<{ waiting: boolean }>('outbox_waiting', WAITING, []);
  if (look?.waiting !== true) return 0;
  const delivered = await inTransaction(deps.db, async (tx) => {
    const rows = await tx.$queryRaw<OutboxRow[]>`
      SELECT seq, topic, user_id AS "userId", payload, created_at AS "createdAt" FROM outbox_messages
      WHERE delivered_at IS NULL ORDER BY seq LIMIT ${BATCH_MAX} FOR NO KEY UPDATE SKIP LOCKED`;
    if (rows.length === 0) return [];
    const told = await notify(tx, deps.log, rows);
    await enqueueDeliveries(tx, told, deps.noticeChannels);
    await tx.$executeRaw`
      UPDATE outbox_messages SET delivered_at = business_now() WHERE seq = ANY(${rows.map(({ seq }) => seq)}::bigint[])`;
    return rows;
  });
  if (delivered.length === 0) return 0;
  await faultPoint('outbox:after');
  await herald.tell(delivered);
  return delivered.length;
}

/** Writes the notices and answers the ids of those that are new. */
async function notify(tx: Transaction, log: Deps['log'], rows: readonly OutboxRow[]): Promise<readonly string[]> {
  const backgrounds = await readBackgrounds(tx, rows);
  const notices = rows.flatMap((row) => {
    const notice = noticeOf(row, backgrounds);
    if (notice === null && !isQuietTopic(row.topic))
      log.error({ seq: row.seq.toString(), topic: row.topic }, 'unknown outbox topic');
    if (notice === null || row.userId === null) return [];
    const { userId, createdAt } = row;
    return [{ id: newId(), userId, ...notice, cause: `outbox:${row.seq}`, createdAt }];
  });
  // The outbox keeps plain ids: somebody who is not there must not hold up everybody else's news.
  const told = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO notifications (id, user_id, kind, facts, cause, created_at)
    SELECT n.id, u.id, n.kind, n.facts, n.cause, n."createdAt"
    FROM jsonb_to_recordset(${JSON.stringify(notices)}::jsonb)
      AS n(id uuid, "userId" uuid, kind text, facts jsonb, cause text, "createdAt" timestamptz)
    JOIN users u ON u.id = n."userId" ORDER BY n.id ON CONFLICT DO NOTHING RETURNING id`;
  return told.map(({ id }) => id);
}
