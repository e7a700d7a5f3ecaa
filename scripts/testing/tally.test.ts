import { expect, test } from 'vitest';
import { type TestReport, tally } from './tally';

const report = (counts: Partial<TestReport>): TestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...counts,
});

test('a clean run succeeds and says so in one plain line', () => {
  expect(tally(report({ numPassedTests: 12 }), 0)).toEqual({ line: '12 passed, 0 failed', succeeded: true });
});

test('skipped tests are told, not hidden', () => {
  expect(tally(report({ numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 }), 0).line).toBe(
    '3 passed, 0 failed, 2 skipped',
  );
});

test('a file that does not even load is a failure', () => {
  const testResults = [{ name: 'a', status: 'failed', assertionResults: [] }];
  expect(tally(report({ numPassedTests: 3, testResults }), 1)).toEqual({
    line: '3 passed, 1 failed',
    succeeded: false,
  });
});

test('a run that ends badly never reports zero failures', () => {
  expect(tally(report({ numPassedTests: 3 }), 1)).toEqual({ line: '3 passed, 1 failed', succeeded: false });
});

test('a run without a test is no success', () => {
  expect(tally(report({}), 0).succeeded).toBe(false);
  expect(tally(null, 1)).toEqual({ line: '0 passed, 0 failed', succeeded: false });
});
