import type { Query } from '@bizcoin/db';
import type { Deps } from '../deps';
import type { PurchaseRow } from './purchase-row';
import {
  type PlacedBefore,
  type PlacedQuestion,
  type PlacedRow,
  placedOf,
  placedValues,
  READ_PLACED,
} from './read-placed';
import { type PurchaseReading, purchaseOf, selectPurchase } from './read-purchase';

const READ = `SELECT * FROM (${READ_PLACED}) placed, (${selectPurchase('$6')}) purchase`;

/** What was placed before and all that the purchase depends on, in one query and so at one moment. */
export async function readCoinPurchase(
  query: Query,
  deps: Pick<Deps, 'payments'>,
  question: PlacedQuestion & { readonly packageId: string },
): Promise<{ readonly before: PlacedBefore; readonly reading: PurchaseReading | null }> {
  const values = [...placedValues(question), question.packageId];
  const [row] = await query<PlacedRow & PurchaseRow>('read_coin_purchase', READ, values);
  if (row === undefined) throw new Error(`The customer ${question.customerId} does not exist.`);
  return { before: placedOf(row), reading: purchaseOf(row, deps) };
}
