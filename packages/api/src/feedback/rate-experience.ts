import { newId } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { placeOf, type RatingSubject } from './rating-subject';
import { CHANGEABLE, RATING_COLUMNS, type RatingRow, type RatingView, ratingView } from './rating-view';

interface Opinion {
  readonly customerId: string;
  readonly subject: RatingSubject;
  readonly score: number;
  /** Null takes an earlier comment away, undefined leaves it. */
  readonly comment: string | null | undefined;
}

/**
 * What a customer thought of a redemption or a purchase of theirs, once each: giving it again changes it, for 24 hours,
 * then `not_allowed` (docs/support.md). What is not theirs, or was never paid, is `not_found`.
 */
export async function rateExperience(
  { db }: Pick<Deps, 'db'>,
  { customerId, subject, score, comment }: Opinion,
): Promise<Outcome<RatingView>> {
  const { kind, id, column, own } = placeOf(subject);
  const statement = `
    WITH own AS (${own}), r AS (
      INSERT INTO ratings AS r (id, ${column}, score, comment) SELECT $3, own.id, $4, $5 FROM own
      ON CONFLICT (${column}) DO UPDATE SET score = excluded.score, updated_at = business_now(),
        comment = CASE WHEN $6 THEN excluded.comment ELSE r.comment END
      WHERE r.created_at + ${CHANGEABLE} > business_now()
      RETURNING r.score, r.comment, r.created_at
    )
    SELECT ${RATING_COLUMNS} FROM own LEFT JOIN r ON true`;
  const values = [id, customerId, newId(), score, comment ?? null, comment !== undefined];
  const [row] = await db.sql<RatingRow>(`rate_${kind}`, statement, values);
  if (row === undefined) return refuse({ code: 'not_found' });
  const rating = ratingView(row);
  return rating === null ? refuse({ code: 'not_allowed' }) : accept(rating);
}
