'use client';
import { ErrorNotice } from '@bizcoin/ui/error-notice';
import type { Problem } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import { ProblemNotice } from '../problem/problem-notice';

/** A rating that may no longer change has words of its own: the general ones speak of the account. */
export function RatingProblem({ problem }: { problem: Problem }) {
  const t = useTranslations('feedback');
  if (problem.kind !== 'refusal' || problem.refusal.code !== 'not_allowed') return <ProblemNotice problem={problem} />;
  return (
    <ErrorNotice kind="refusal" title={t('final')}>
      {t('finalNext')}
    </ErrorNotice>
  );
}
