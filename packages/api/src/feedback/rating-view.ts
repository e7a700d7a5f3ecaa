import { instant } from '../input/instant';

export interface RatingRow {
  readonly score: number | null;
  readonly comment: string | null;
  readonly created_at: Date;
  readonly changeable_until: Date;
}

export interface RatingView {
  readonly score: number;
  readonly comment: string | null;
  readonly ratedAt: string;
  /** The last instant at which the customer may still think otherwise. */
  readonly changeableUntil: string;
}

/** How long a rating may change (docs/support.md). The trigger of the table holds whoever writes to the same time. */
export const CHANGEABLE = "interval '24 hours'";

/** The columns of a `RatingRow` of the rating `r`. */
export const RATING_COLUMNS = `r.score, r.comment, r.created_at, r.created_at + ${CHANGEABLE} AS changeable_until`;

/** Null where the row stands for something that is not rated. */
export const ratingView = ({ score, comment, created_at, changeable_until }: RatingRow): RatingView | null =>
  score === null ? null : { score, comment, ratedAt: instant(created_at), changeableUntil: instant(changeable_until) };
