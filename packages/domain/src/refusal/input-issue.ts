/** What can be wrong with one field. The app owns the words, in every language. */
export const issueCodes = [
  'missing',
  'unexpected',
  'malformed',
  'out_of_range',
  'not_for_dealers',
  'must_be_limited',
  'before_start',
  'rate_not_allowed',
] as const;

export type IssueCode = (typeof issueCodes)[number];

/** `path` is the field's dotted name; `expected` is a bound or an example that would have been accepted. */
export interface InputIssue {
  readonly path: string;
  readonly code: IssueCode;
  readonly expected?: string;
}
