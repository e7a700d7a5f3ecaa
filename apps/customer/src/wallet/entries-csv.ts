import { writeCsv } from '@bizcoin/domain';
import type { Answers } from '../api/api';

type Entry = Answers['wallet']['entries']['items'][number];

export interface EntryWords {
  /** The columns' names, in their order. */
  readonly columns: readonly string[];
  readonly kind: (entry: Entry) => string;
  readonly reason: (entry: Entry) => string;
}

/** Entries as a file for spreadsheets, oldest last as on the screen. Times come in the reader's zone and in UTC. */
export const entriesCsv = (entries: readonly Entry[], words: EntryWords, timeZone: string): string =>
  writeCsv([
    words.columns,
    ...entries.map((entry) => [
      ...[localTime(entry.createdAt, timeZone), entry.createdAt, words.kind(entry), words.reason(entry)],
      ...[entry.amount, entry.balanceAfter, entry.reference, entry.orderId ?? ''],
    ]),
  ]);

/** `2026-05-01 10:00:00`, which every spreadsheet takes for a time (the order Swedish writes it in). */
const localTime = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(new Date(instant));
