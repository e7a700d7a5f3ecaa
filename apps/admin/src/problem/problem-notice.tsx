'use client';
import { ErrorNotice } from '@bizcoin/ui/error-notice';
import type { Problem } from '@bizcoin/ui/problem-of';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { IssueList } from './issue-list';
import { refusalFacts } from './refusal-facts';

interface ProblemNoticeProps {
  problem: Problem;
  actions?: ReactNode | undefined;
  /** Replaces the next step where the place knows better, such as "the same key is sent again". */
  advice?: ReactNode | undefined;
}

/** Any problem in the product's voice: what happened, then the next step. */
export function ProblemNotice({ problem, actions, advice }: ProblemNoticeProps) {
  const refusal = useTranslations('refusal');
  const t = useTranslations('problem');
  const formats = useFormats();
  if (problem.kind !== 'refusal') {
    return (
      <ErrorNotice
        kind="failure"
        title={t(`${problem.kind}.title`)}
        reference={problem.kind === 'failure' ? problem.reference : null}
        actions={actions}
      >
        {advice ?? t(`${problem.kind}.next`)}
      </ErrorNotice>
    );
  }
  const facts = refusalFacts(problem.refusal, formats);
  const { code } = problem.refusal;
  return (
    <ErrorNotice kind="refusal" title={refusal(`${code}.title`, facts)} actions={actions}>
      {advice ?? refusal(`${code}.next`, facts)}
      {problem.refusal.code === 'invalid_input' && <IssueList issues={problem.refusal.issues} />}
    </ErrorNotice>
  );
}
