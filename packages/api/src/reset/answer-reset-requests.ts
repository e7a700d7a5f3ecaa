import { inTransaction } from '@bizcoin/db';
import { enqueueDeliveries } from '../delivery/enqueue-deliveries';
import type { Deps } from '../deps';

const BATCH_MAX = 50;

/**
 * Takes requests for a new password away and leaves a letter for those that name a customer: the request itself was
 * answered without a look at who has an account. Who also works in the admin app gets none (docs/messaging.md). Answers
 * how many requests there were.
 */
export async function answerResetRequests(deps: Pick<Deps, 'db' | 'log' | 'noticeChannels'>): Promise<number> {
  const byMail = deps.noticeChannels.includes('email');
  const taken = await inTransaction(deps.db, async (tx) => {
    const requests = await tx.$queryRaw<{ id: string }[]>`
      DELETE FROM password_reset_requests WHERE id IN (
        SELECT id FROM password_reset_requests ORDER BY id LIMIT ${BATCH_MAX})
      RETURNING id, email_canonical, created_at`;
    if (requests.length === 0 || !byMail) return requests.length;
    const told = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO notifications (id, user_id, kind, facts, cause)
      SELECT r.id, u.id, 'reset_requested', '{}', 'reset:' || r.id
      FROM jsonb_to_recordset(${JSON.stringify(requests)}::jsonb) AS r(id uuid, email_canonical text, created_at timestamptz)
      JOIN users u ON u.email_canonical = r.email_canonical
      WHERE u.customer_since IS NOT NULL AND r.created_at > business_now() - interval '30 minutes'
        AND NOT EXISTS (SELECT 1 FROM staff_members m WHERE m.user_id = u.id)
        AND NOT EXISTS (SELECT 1 FROM dealer_members m WHERE m.user_id = u.id)
      ORDER BY r.id ON CONFLICT DO NOTHING RETURNING id`;
    const ids = told.map(({ id }) => id);
    await enqueueDeliveries(tx, ids, ['email']);
    return requests.length;
  });
  if (taken > 0 && !byMail)
    deps.log.warn({ requests: taken }, 'new passwords were asked for, but without SMTP_URL no letter can be sent');
  return taken;
}
