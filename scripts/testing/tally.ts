/** The part of vitest's JSON report that is counted. */
export interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

export interface Tally {
  /** `N passed, N failed`, with `, N skipped` where there are any: the line other programs read. */
  readonly line: string;
  readonly succeeded: boolean;
}

/**
 * Counts a run. A file that broke before its tests counts as one failure, and so does a run that ended badly for any
 * other reason, so that "0 failed" is never said of a run that failed. No test at all is no success either.
 */
export function tally(report: TestReport | null, exitCode: number): Tally {
  const passed = report?.numPassedTests ?? 0;
  const broken = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
  const counted = (report?.numFailedTests ?? 0) + broken;
  const failed = counted === 0 && exitCode !== 0 && passed > 0 ? 1 : counted;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  return {
    line: `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    succeeded: passed > 0 && failed === 0 && exitCode === 0,
  };
}
