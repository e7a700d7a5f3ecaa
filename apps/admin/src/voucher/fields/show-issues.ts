import type { InputIssue } from '@bizcoin/domain';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';

/** Puts each issue of a refused input beside the field it names, and the cursor into the first of them. */
export function showIssues<Fields extends FieldValues>(
  form: UseFormReturn<Fields>,
  issues: readonly InputIssue[],
  words: (issue: InputIssue) => string,
): void {
  const own = issues.filter((issue) => issue.path in form.getValues());
  for (const [index, issue] of own.entries()) {
    form.setError(issue.path as Path<Fields>, { message: words(issue) }, { shouldFocus: index === 0 });
  }
}
