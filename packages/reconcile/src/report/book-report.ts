/** `money`: coins or cash are lost, doubled or invented; `benefit`: something else that was promised; `delay`: something waits too long. */
export type Severity = 'money' | 'benefit' | 'delay';

export interface BookCheck {
  /** `I1` to `I8`, or `messages`. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** `unanswered`: the second witness could not be asked, so nothing is known. */
  readonly state: 'holds' | 'broken' | 'unanswered';
  /** The first wrong rows, the oldest first, at most {@link ROWS_MAX}. */
  readonly rows: readonly object[];
  /** There are more wrong rows than are named. */
  readonly more: boolean;
  /** Why it is unanswered. */
  readonly reason: string | null;
}

export interface BookReport {
  /** Every question was answered, and every answer was right. */
  readonly ok: boolean;
  /** The instant of the snapshot, by the shop's clock. */
  readonly at: Date;
  readonly checks: readonly BookCheck[];
  /** What to look at first: the gravest broken invariant and its first wrong row. */
  readonly first: { readonly id: string; readonly title: string; readonly row: object } | null;
}

export const ROWS_MAX = 5;
