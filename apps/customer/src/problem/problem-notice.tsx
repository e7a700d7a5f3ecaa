'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { ErrorNotice } from '@bizcoin/ui/error-notice';
import type { Problem } from '@bizcoin/ui/problem-of';
import { useFormats } from '@bizcoin/ui/use-formats';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { refusalFacts } from './refusal-facts';

interface ProblemNoticeProps {
  problem: Problem;
  actions?: ReactNode | undefined;
  /** Replaces the advice where the place knows better, such as "nothing is redeemed twice". */
  advice?: ReactNode | undefined;
  /** Facts of a refusal that only its place can put into words. */
  detail?: ReactNode | undefined;
}

/** Any problem in the product's voice: what happened, then the next step. */
export function ProblemNotice({ problem, actions, advice, detail }: ProblemNoticeProps) {
  const refusal = useTranslations('refusal');
  const t = useTranslations('problem');
  const formats = useFormats();
  if (problem.kind !== 'refusal') {
    return (
      <ErrorNotice
        kind="failure"
        title={t(`${problem.kind}.title`)}
        reference={problem.kind === 'failure' ? problem.reference : null}
        actions={
          <>
            {actions}
            {problem.kind === 'failure' && <TellSupport reference={problem.reference} />}
          </>
        }
      >
        {advice ?? t(`${problem.kind}.next`)}
      </ErrorNotice>
    );
  }
  const { code } = problem.refusal;
  const facts = refusalFacts(problem.refusal, formats);
  return (
    <ErrorNotice kind="refusal" title={refusal(`${code}.title`, facts)} actions={actions}>
      {refusal(`${code}.next`, facts)} {detail}
    </ErrorNotice>
  );
}

function TellSupport({ reference }: { reference: string }) {
  const t = useTranslations('problem');
  return (
    <Link
      href={`/support?reference=${encodeURIComponent(reference)}`}
      className={buttonStyles({ variant: 'secondary' })}
    >
      {t('tellSupport')}
    </Link>
  );
}
