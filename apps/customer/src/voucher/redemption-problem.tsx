'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ProblemNotice } from '../problem/problem-notice';
import type { Problem } from '../problem/problem-of';
import { stepAfter } from '../problem/refusal-steps';
import { Alternatives } from './alternatives';

interface RedemptionProblemProps {
  problem: Problem;
  /** Whether a redemption was already sent: then its outcome may be unknown. */
  sent: boolean;
}

/** Why it did not work, and what else the customer could do. */
export function RedemptionProblem({ problem, sent }: RedemptionProblemProps) {
  const t = useTranslations('voucher');
  const step = problem.kind === 'refusal' ? stepAfter[problem.refusal.code] : 'again';
  return (
    <div className="flex flex-col gap-4">
      <ProblemNotice
        problem={problem}
        advice={sent ? t('pressAgain') : undefined}
        actions={
          <Link href="/help" className={buttonStyles({ variant: 'quiet', size: 'sm' })}>
            {t('help')}
          </Link>
        }
      />
      {(step === 'offers' || step === 'mend') && <Alternatives />}
    </div>
  );
}
