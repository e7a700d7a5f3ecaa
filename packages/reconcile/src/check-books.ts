import type { PaymentGateway } from '@bizcoin/payments';
import type { Ask, Books } from './books/books';
import { checkGateway } from './check-gateway';
import { checkTables } from './check-tables';
import type { BookReport } from './report/book-report';
import { firstFault } from './report/first-fault';

export interface BooksAtHand {
  readonly books: Books;
  /** The second witness; without it I7 is not asked. */
  readonly gateway?: PaymentGateway;
  /** The instant by which deadlines are judged; the shop's own clock unless given. */
  readonly now?: Date;
}

/**
 * Asks the invariants I1 to I8 of docs/integrity.md from raw rows, in one snapshot, and never writes. Broken books are an
 * answer; it throws only where the database itself fails.
 */
export async function checkBooks({ books, gateway, now }: BooksAtHand): Promise<BookReport> {
  const { at, tables } = await books.inSnapshot(async (ask) => {
    const at = now ?? (await timeOf(ask));
    return { at, tables: await checkTables(ask, at) };
  });
  const checks = gateway === undefined ? tables : [...tables, await checkGateway(books, gateway, at)];
  return { ok: checks.every(({ state }) => state === 'holds'), at, checks, first: firstFault(checks) };
}

async function timeOf(ask: Ask): Promise<Date> {
  const [clock] = await ask<{ now: Date }>('SELECT business_now() AS now');
  if (clock === undefined) throw new Error('The database does not tell the time.');
  return clock.now;
}
