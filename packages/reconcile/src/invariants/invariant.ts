/** What always holds in the books, numbered as in docs/integrity.md, and the question that finds where it does not. */
export interface Invariant {
  /** `I1` to `I8`; several questions may share one number. */
  readonly id: string;
  readonly title: string;
  /** Answers the rows that break it, so that a fault is named and not only counted. `$1`, if used, is the time. */
  readonly query: string;
}
