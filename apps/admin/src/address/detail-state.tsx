'use client';
import { problemOf } from '@bizcoin/ui/problem-of';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';
import { ProblemNotice } from '../problem/problem-notice';
import { QueryProblem } from '../problem/query-problem';

interface DetailStateProps {
  query: { error: unknown; refetch: () => Promise<unknown>; isFetching: boolean };
}

/** An address that holds no id at all is answered like one that holds an unknown id. */
function isMalformedId(error: unknown): boolean {
  if (!error) return false;
  const problem = problemOf(error);
  return problem.kind === 'refusal' && problem.refusal.code === 'invalid_input';
}

/** One record that is not there yet, or could not be read. */
export function DetailState({ query }: DetailStateProps) {
  const t = useTranslations('index');
  if (isMalformedId(query.error)) {
    return <ProblemNotice problem={{ kind: 'refusal', refusal: { code: 'not_found' } }} />;
  }
  if (query.error) return <QueryProblem query={query} />;
  return (
    <Loading label={t('loading')}>
      <Skeleton className="h-10 w-72" />
      <Skeleton className="mt-6 h-64" />
      <Skeleton className="mt-6 h-40" />
    </Loading>
  );
}
