import type { BookCheck, BookReport } from '@bizcoin/reconcile';

const STATES = { holds: 'holds', broken: 'BROKEN', unanswered: 'UNKNOWN' } as const;

/** A report as a person reads it: one line for each question, under it what is wrong, and the sum of it all last. */
export const reportLines = ({ checks, at, first }: BookReport): string[] => [
  ...checks.flatMap(checkLines),
  '',
  ...(first === null ? [] : [`First wrong row: ${first.id} ${first.title}`, `  ${rowText(first.row)}`]),
  `${checks.length} questions at ${at.toISOString()}: ${count(checks, 'holds')} hold, ${count(checks, 'broken')} broken, ${count(checks, 'unanswered')} unknown.`,
];

const checkLines = ({ id, state, severity, title, rows, more, reason }: BookCheck): string[] => [
  `${id.padEnd(8)} ${STATES[state].padEnd(7)} ${severity.padEnd(7)} ${title}`,
  ...rows.map((row) => `${INDENT}${rowText(row)}`),
  ...(more ? [`${INDENT}… and more`] : []),
  ...(reason === null ? [] : [`${INDENT}${reason}`]),
];

const INDENT = ' '.repeat(17);

const rowText = (row: object) =>
  Object.entries(row)
    .map(([column, value]) => `${column} ${value instanceof Date ? value.toISOString() : String(value ?? '–')}`)
    .join(', ');

const count = (checks: readonly BookCheck[], state: BookCheck['state']) =>
  checks.filter((check) => check.state === state).length;
