import type { Deps } from '../deps';

const PAGE = 5_000;
const PAGES_MAX = 20_000;

// Walks along the primary key: ids rise with time, so the walk ends at the first page that is young throughout. An index
// on what is still to be forgotten would be cheaper here and dearer with every redemption.
const FORGET = `
  WITH page AS (SELECT id, created_at < business_now() - interval '90 days' AS old, ip IS NOT NULL OR user_agent IS NOT NULL AS known
      FROM voucher_redemption_attempts WHERE id > $1::uuid ORDER BY id LIMIT ${PAGE}),
    forgotten AS (UPDATE voucher_redemption_attempts a SET ip = NULL, user_agent = NULL FROM page p WHERE a.id = p.id AND p.old AND p.known RETURNING a.id)
  SELECT (SELECT id FROM page ORDER BY id DESC LIMIT 1) AS last, (SELECT count(*)::integer FROM forgotten) AS forgotten,
    coalesce((SELECT bool_or(old) FROM page), false) AS "anyOld"`;

const ID_MIN = '00000000-0000-0000-0000-000000000000';

/** Forgets from where attempts older than 90 days came (docs/vouchers.md), and answers of how many. */
export async function forgetAddresses({ db }: Pick<Deps, 'db'>): Promise<number> {
  let total = 0;
  let after = ID_MIN;
  for (let page = 0; page < PAGES_MAX; page++) {
    const [answer] = await db.sql<{ last: string | null; forgotten: number; anyOld: boolean }>(
      'forget_addresses',
      FORGET,
      [after],
    );
    if (answer === undefined || answer.last === null || !answer.anyOld) break;
    total += answer.forgotten;
    after = answer.last;
  }
  return total;
}
