'use client';
import type { Problem } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../problem/problem-notice';
import { isNothing } from '../is-nothing';
import { useOrderWords } from '../use-order-words';

interface RefundProblemProps {
  problem: Problem;
  currency: string;
  /** For a failure, where the place knows better than "try again". */
  advice?: ReactNode | undefined;
  actions?: ReactNode | undefined;
}

/** A problem with a refund. "Not possible" says what is, in the order's currency, which the refusal does not carry. */
export function RefundProblem({ problem, currency, advice, actions }: RefundProblemProps) {
  const t = useTranslations('refund');
  const words = useOrderWords();
  if (problem.kind !== 'refusal') return <ProblemNotice problem={problem} advice={advice} actions={actions} />;
  const { refusal } = problem;
  if (refusal.code === 'invalid_input') return <ProblemNotice problem={problem} advice={t('outOfStep')} />;
  if (refusal.code !== 'refund_not_possible') return <ProblemNotice problem={problem} />;
  const { refundable } = refusal;
  const isNone = isNothing(refundable.cash) && isNothing(refundable.bizcoins);
  const most = isNone ? t('nothingLeft') : t('atMost', { amounts: words.amounts(refundable, currency) });
  return <ProblemNotice problem={problem} advice={most} />;
}
