import type { Database } from '../database';
import type { FactsJson } from './facts-json';
import { readingOf } from './reading-of';
import { redemptionFactsOf, redemptionFactsValues } from './redemption-facts-of';
import type { RedemptionQuestion } from './redemption-question';
import type { RedemptionReading } from './redemption-reading';

const READ_FACTS = `SELECT ${redemptionFactsOf(2)} AS facts FROM users u WHERE u.id = $1`;

/** Reads all that a redemption depends on in one query (docs/vouchers.md). Throws if the customer does not exist. */
export async function readRedemptionFacts(
  db: Pick<Database, 'sql'>,
  customerId: string,
  question: RedemptionQuestion,
): Promise<RedemptionReading> {
  const [row] = await db.sql<{ facts: FactsJson }>('read_redemption_facts', READ_FACTS, [
    customerId,
    ...redemptionFactsValues(question),
  ]);
  if (row === undefined) throw new Error(`The customer ${customerId} does not exist.`);
  return readingOf(row.facts);
}
