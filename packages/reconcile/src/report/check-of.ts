import { type BookCheck, ROWS_MAX } from './book-report';
import { severityOf } from './severity-of';

interface Question {
  readonly id: string;
  readonly title: string;
}

/** What a question came to. `rows` may hold one more than is named, to know that there are more. */
export const checkOf = ({ id, title }: Question, rows: readonly object[]): BookCheck => ({
  id,
  title,
  severity: severityOf(id),
  state: rows.length === 0 ? 'holds' : 'broken',
  rows: rows.slice(0, ROWS_MAX),
  more: rows.length > ROWS_MAX,
  reason: null,
});

export const unanswered = ({ id, title }: Question, reason: string): BookCheck => ({
  ...checkOf({ id, title }, []),
  state: 'unanswered',
  reason,
});
