import type { Deps } from '../deps';

const PAGE_MAX = 100;
const ROWS_MAX = 100_000;
const FIRST = '00000000-0000-0000-0000-000000000000';
/** Whoever made a row gets this long to finish it. */
const GRACE_SECONDS = 30;

/**
 * The ids a statement finds, a page at a time, each once in a pass: `$1` is the last id seen, `$2` the grace in seconds,
 * `$3` the size of a page. Rows that stay do not come again, so a pass always ends.
 */
export async function* pagesOf(
  { db, graceSeconds = GRACE_SECONDS }: Pick<Deps, 'db' | 'graceSeconds'>,
  { name, text }: { readonly name: string; readonly text: string },
): AsyncGenerator<string> {
  let last = FIRST;
  for (let seen = 0; seen < ROWS_MAX; ) {
    const rows = await db.sql<{ id: string }>(name, text, [last, graceSeconds, PAGE_MAX]);
    for (const { id } of rows) yield id;
    seen += rows.length;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < PAGE_MAX) return;
  }
}
