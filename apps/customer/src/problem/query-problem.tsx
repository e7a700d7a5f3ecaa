'use client';
import { Button } from '@bizcoin/ui/button';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import { ProblemNotice } from './problem-notice';

interface QueryProblemProps {
  query: { error: unknown; refetch: () => Promise<unknown>; isFetching: boolean };
}

/** Stands where content could not be read; reading again is always safe. */
export function QueryProblem({ query }: QueryProblemProps) {
  const t = useTranslations('problem');
  return (
    <ProblemNotice
      problem={problemOf(query.error)}
      actions={
        <Button variant="secondary" pending={query.isFetching} onClick={() => void query.refetch()}>
          {t('readAgain')}
        </Button>
      }
    />
  );
}
