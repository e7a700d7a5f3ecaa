import type { PaymentGateway } from '@bizcoin/payments';
import { checkBooks } from '@bizcoin/reconcile';
import { onDatabase } from '../database/on-database';
import { booksOfClient } from './books-of-client';
import { onlyInTests } from './only-in-tests';

export interface BrokenInvariant {
  readonly invariant: string;
  readonly rows: readonly unknown[];
}

export interface Witnesses {
  /** Compares its own list with our tables, too. */
  readonly gateway?: PaymentGateway;
}

const ROWS_MAX = 5;

/**
 * Asks every invariant of docs/integrity.md that a database can answer; empty when all hold. The checks of the nightly
 * pass come first, then those that only hold for as long as nothing was cleared away.
 */
export const brokenInvariants = (ownerUrl: string, { gateway }: Witnesses = {}): Promise<BrokenInvariant[]> =>
  onDatabase(ownerUrl, async (client) => {
    const report = await checkBooks({ books: booksOfClient(client), ...(gateway && { gateway }) });
    const broken: BrokenInvariant[] = report.checks
      .filter(({ state }) => state !== 'holds')
      .map(({ id, title, rows, reason }) => ({ invariant: `${id} ${title}`, rows: reason === null ? rows : [reason] }));
    for (const [invariant, query] of onlyInTests) {
      const { rows } = await client.query(query);
      if (rows.length > 0) broken.push({ invariant, rows: rows.slice(0, ROWS_MAX) });
    }
    return broken;
  });
