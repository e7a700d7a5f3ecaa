import { expect, test } from 'vitest';
import type { Ask } from '../books/books';
import { walk } from './walk';

const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

test('every row is met once, in order, and never more than one batch is there at a time', async () => {
  const table = Array.from({ length: 2_500 }, (_, index) => ({ id: idOf(index + 1) }));
  const batches: number[] = [];
  const ask: Ask = async <Row>(_text: string, [after, limit]: readonly unknown[] = []) => {
    const rows = table.filter(({ id }) => id > String(after)).slice(0, Number(limit));
    batches.push(rows.length);
    return rows as Row[];
  };
  const met: string[] = [];
  for await (const { id } of walk<{ id: string }>(ask, 'SELECT')) met.push(id);
  expect(met).toEqual(table.map(({ id }) => id));
  expect(batches).toEqual([1_000, 1_000, 500, 0]);
});
