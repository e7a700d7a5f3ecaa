import { ROWS_MAX } from './book-report';

/** The first few of a stream that may be a million long, and one more to know that there are more. */
export async function firstRows<Row>(stream: AsyncIterable<Row>, rowsMax = ROWS_MAX + 1): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of stream) {
    rows.push(row);
    if (rows.length >= rowsMax) break;
  }
  return rows;
}
