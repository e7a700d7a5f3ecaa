import type { InputIssue, IssueCode } from '@bizcoin/domain';
import type { core, ZodError } from 'zod';

/** What zod found, in the words of the contract: a path, a code and what would have been accepted. */
export const inputIssues = (error: ZodError): InputIssue[] => error.issues.flatMap(issuesOf);

function issuesOf(issue: core.$ZodIssue): InputIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), code: 'unexpected' }));
  }
  if (issue.code === 'invalid_union') return issuesOfClosest(issue);
  return [{ path: issue.path.join('.'), code: codeOf(issue), ...expectedBy(issue) }];
}

/** Of several accepted forms the one that was missed least is the one that was meant. */
function issuesOfClosest(union: core.$ZodIssueInvalidUnion): InputIssue[] {
  const [closest = []] = [...union.errors].sort((one, other) => one.length - other.length);
  const issues = closest.flatMap((issue) => issuesOf({ ...issue, path: [...union.path, ...issue.path] }));
  return issues.length > 0 ? issues : [{ path: union.path.join('.'), code: 'malformed' }];
}

function codeOf(issue: core.$ZodIssue): IssueCode {
  if (issue.code === 'too_big' || issue.code === 'too_small') return 'out_of_range';
  // Issues do not carry what was sent; that nothing was, only their message tells.
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'missing';
  return 'malformed';
}

function expectedBy(issue: core.$ZodIssue): { expected: string } | object {
  switch (issue.code) {
    case 'too_big':
      return { expected: `≤ ${issue.maximum}` };
    case 'too_small':
      return { expected: `≥ ${issue.minimum}` };
    case 'invalid_type':
      return { expected: issue.expected };
    case 'invalid_value':
      return { expected: issue.values.map(String).join(', ') };
    default:
      return {};
  }
}
