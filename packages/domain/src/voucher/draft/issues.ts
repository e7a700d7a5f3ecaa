import type { InputIssue } from '../../refusal/input-issue';

/** What one check finds wrong. Every check runs to its end, so that a form can show all faults at once. */
export type Issues = Iterable<InputIssue>;
