'use client';
import { Button } from '@bizcoin/ui/button';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { problemOf } from '@bizcoin/ui/problem-of';
import { Lock, Unlink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ProblemNotice } from './problem-notice';

interface QueryProblemProps {
  query: { error: unknown; refetch: () => Promise<unknown>; isFetching: boolean };
}

/** Stands where content could not be read. What cannot end differently gets no second try. */
export function QueryProblem({ query }: QueryProblemProps) {
  const t = useTranslations('problem');
  const problem = problemOf(query.error);
  if (problem.kind === 'refusal' && problem.refusal.code === 'not_allowed') {
    return (
      <EmptyState icon={<Lock className="size-5" />} title={t('notAllowed.title')}>
        {t('notAllowed.next')}
      </EmptyState>
    );
  }
  if (problem.kind === 'refusal' && problem.refusal.code === 'invalid_input') {
    return (
      <EmptyState icon={<Unlink className="size-5" />} title={t('address.title')}>
        {t('address.next')}
      </EmptyState>
    );
  }
  const again = (
    <Button variant="secondary" size="sm" pending={query.isFetching} onClick={() => void query.refetch()}>
      {t('readAgain')}
    </Button>
  );
  return <ProblemNotice problem={problem} actions={again} />;
}
