import type { Database } from '@bizcoin/db';
import { ADMISSION } from './admission';
import type { Audience } from './session';
import { sessionIdHash } from './session-id';

const statement = (audience: Audience) => `
  SELECT encode(s.id_hash, 'hex') AS hash FROM sessions s
  CROSS JOIN (SELECT business_now() AS now) AS clock
  JOIN users u ON u.id = s.user_id
  ${ADMISSION[audience].roles}
  WHERE s.id_hash = ANY($1::bytea[]) AND s.audience = $2 AND s.expires_at > clock.now
    AND (s.absolute_expires_at IS NULL OR s.absolute_expires_at > clock.now)
    AND ${ADMISSION[audience].admitted}${audience === 'admin' ? ' AND staff.user_id IS NOT NULL' : ''}`;

/**
 * Which of these sessions are still open, for who stays on a line that is answered only once: customers and staff. Being
 * asked about does not prolong a session.
 */
export async function openSessionsAmong(
  { sql }: Pick<Database, 'sql'>,
  { audience, sessionIds }: { readonly audience: Audience; readonly sessionIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  const hashes = new Map(sessionIds.map((id) => [sessionIdHash(id), id]));
  const rows = await sql<{ hash: string }>(`open_${audience}_sessions`, statement(audience), [
    [...hashes.keys()],
    audience,
  ]);
  const open = new Set(rows.map(({ hash }) => hash));
  return new Set([...hashes].flatMap(([hash, id]) => (open.has(hash.toString('hex')) ? [id] : [])));
}
