import type { BookCheck, BookReport, Severity } from './book-report';

const GRAVEST_FIRST: readonly Severity[] = ['money', 'benefit', 'delay'];

/** The first wrong row of the gravest invariant that is broken, or `null`. */
export function firstFault(checks: readonly BookCheck[]): BookReport['first'] {
  for (const severity of GRAVEST_FIRST) {
    const broken = checks.find((check) => check.state === 'broken' && check.severity === severity);
    const row = broken?.rows[0];
    if (broken !== undefined && row !== undefined) return { id: broken.id, title: broken.title, row };
  }
  return null;
}
