import { z } from 'zod';

/** Above every id: where the newest page begins. */
export const ID_MAX = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const LIMIT_MAX = 100;
const LIMIT = 20;

/** The input of every list: where the last page ended, and how many rows are wanted. */
export const pageInput = {
  cursor: z.string().min(1).max(64).optional(),
  limit: z.number().int().min(1).max(LIMIT_MAX).default(LIMIT),
};

/** For lists in the order of UUIDv7 ids, newest first. */
export const idPageInput = { ...pageInput, cursor: z.uuid().optional() };

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/** `rows` holds up to one row more than the page, which only tells that there is a next page. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => string,
  itemOf: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(itemOf), nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
