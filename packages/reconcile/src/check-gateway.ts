import { GatewayRefusal, GatewayUnreachable, type PaymentGateway } from '@bizcoin/payments';
import type { Books } from './books/books';
import { compareWithGateway, type GatewayFault } from './gateway/compare-with-gateway';
import { lookAgain } from './gateway/look-again';
import { type BookCheck, ROWS_MAX } from './report/book-report';
import { checkOf, unanswered } from './report/check-of';
import { firstRows } from './report/first-rows';

const WITNESS = { id: 'I7', title: 'our tables and the gateway agree on what every payment took and gave back' };

// Only differences that a second look confirms are faults; a list read in a busy hour has some that it does not.
const CANDIDATES_MAX = 200;

/** The gateway's own list as second witness. It has no vote while it cannot be reached: then nothing is known. */
export async function checkGateway(books: Books, gateway: PaymentGateway, now: Date): Promise<BookCheck> {
  try {
    const candidates = await books.inSnapshot((ask) =>
      firstRows(compareWithGateway(ask, gateway, now), CANDIDATES_MAX),
    );
    return checkOf(WITNESS, await confirmed(books, gateway, { candidates, now }));
  } catch (failure) {
    if (failure instanceof GatewayUnreachable || failure instanceof GatewayRefusal)
      return unanswered(WITNESS, failure.message);
    throw failure;
  }
}

interface Suspicion {
  readonly candidates: readonly GatewayFault[];
  readonly now: Date;
}

const confirmed = (books: Books, gateway: PaymentGateway, { candidates, now }: Suspicion): Promise<GatewayFault[]> =>
  books.inSnapshot(async (ask) => {
    const faults: GatewayFault[] = [];
    for (const candidate of candidates) {
      if (faults.length > ROWS_MAX) break;
      if (await lookAgain(ask, gateway, candidate, now)) faults.push(candidate);
    }
    return faults;
  });
