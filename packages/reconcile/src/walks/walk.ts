import type { Ask } from '../books/books';

const ROWS_PER_BATCH = 1_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Every row of a table, a batch at a time in the order of the ids, so that a million of them take no more memory than a
 * thousand. `text` answers rows with an id after `$1`, at most `$2` of them, ordered by it.
 */
export async function* walk<Row extends { readonly id: string }>(ask: Ask, text: string): AsyncGenerator<Row> {
  for (let after: string | undefined = BEFORE_ALL; after !== undefined; ) {
    const rows: Row[] = await ask<Row>(text, [after, ROWS_PER_BATCH]);
    yield* rows;
    after = rows.at(-1)?.id;
  }
}
