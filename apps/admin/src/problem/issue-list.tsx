'use client';
import type { InputIssue } from '@bizcoin/domain';
import { useIssueWords } from './use-issue-words';

/** Issues that could not be shown beside their field. */
export function IssueList({ issues }: { issues: readonly InputIssue[] }) {
  const words = useIssueWords();
  if (issues.length === 0) return null;
  return (
    <ul className="mt-2 list-disc ps-5 text-13">
      {issues.map((issue) => (
        <li key={`${issue.path} ${issue.code}`}>
          <span className="font-mono">{issue.path}</span>: {words(issue)}
        </li>
      ))}
    </ul>
  );
}
