import type { Deps } from '@bizcoin/api/deps';
import { openTicket } from '@bizcoin/api/use-cases';
import { inTransaction } from '@bizcoin/db';
import { booksOf, checkBooks } from '@bizcoin/reconcile';
import { ticketOf } from './ticket-of';

/**
 * The night's question whether all books hold (docs/integrity.md). Broken ones become one ticket a night and an error in
 * the log; nothing is mended by itself. @throws when a witness could not be asked, so that it is asked again later.
 */
export async function auditBooks({ db, payments, log }: Pick<Deps, 'db' | 'payments' | 'log'>): Promise<void> {
  const report = await checkBooks({ books: booksOf(db), gateway: payments });
  const broken = report.checks.filter(({ state }) => state === 'broken');
  if (broken.length > 0) {
    log.error({ broken }, 'the books do not hold');
    await inTransaction(db, (tx) => openTicket(tx, ticketOf(report)));
  }
  const unanswered = report.checks.find(({ state }) => state === 'unanswered');
  if (unanswered !== undefined) throw new Error(`${unanswered.id} is not known tonight: ${unanswered.reason}`);
  if (report.ok) log.info({ checks: report.checks.length }, 'the books hold');
}
