import type { Answers } from '../api/api';

type EntryPage = Answers['wallet']['entries'];

interface Reading {
  load: (from: { cursor?: string; limit: number }) => Promise<EntryPage>;
  onRead: (count: number) => void;
}

const PAGE = 100;
const PAGES_MAX = 100;

/** Page after page until the end, or until so many that a file of them serves nobody; `complete` tells which. */
export async function readAllEntries({ load, onRead }: Reading) {
  const entries: EntryPage['items'] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES_MAX; page++) {
    const { items, nextCursor }: EntryPage = await load({ limit: PAGE, ...(cursor !== null && { cursor }) });
    entries.push(...items);
    onRead(entries.length);
    if (nextCursor === null) return { entries, complete: true };
    cursor = nextCursor;
  }
  return { entries, complete: false };
}
