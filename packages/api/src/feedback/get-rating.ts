import { accept, type Outcome, refuse } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { placeOf, type RatingSubject } from './rating-subject';
import { RATING_COLUMNS, type RatingRow, type RatingView, ratingView } from './rating-view';

/** What a customer said of a redemption or a purchase of theirs; null while they said nothing. */
export async function getRating(
  { db }: Pick<Deps, 'db'>,
  { customerId, subject }: { readonly customerId: string; readonly subject: RatingSubject },
): Promise<Outcome<RatingView | null>> {
  const { kind, id, column, own } = placeOf(subject);
  const statement = `
    WITH own AS (${own}) SELECT ${RATING_COLUMNS} FROM own LEFT JOIN ratings r ON r.${column} = own.id`;
  const [row] = await db.sql<RatingRow>(`rating_of_${kind}`, statement, [id, customerId]);
  return row === undefined ? refuse({ code: 'not_found' }) : accept(ratingView(row));
}
