import type { Deps } from '../deps';
import { graceSecondsOf } from './grace-seconds';

const PAGE_MAX = 100;
const PAGES_MAX = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** A named statement that finds rows by id: `$1` is the last id seen, `$2` the grace in seconds, `$3` the page's size. */
export interface PagedStatement {
  readonly name: string;
  readonly text: string;
}

/** The ids a statement finds, page by page, each once in a pass: rows that stay do not come again, so it always ends. */
export async function* pagesOf(
  deps: Pick<Deps, 'db' | 'graceSeconds'>,
  { name, text }: PagedStatement,
): AsyncGenerator<readonly string[]> {
  let last = FIRST;
  for (let page = 1; page <= PAGES_MAX; page++) {
    const rows = await deps.db.sql<{ id: string }>(name, text, [last, graceSecondsOf(deps), PAGE_MAX]);
    yield rows.map(({ id }) => id);
    last = rows.at(-1)?.id ?? last;
    if (rows.length < PAGE_MAX) return;
  }
}
