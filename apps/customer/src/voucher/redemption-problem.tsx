'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { classNames } from '@bizcoin/ui/class-names';
import type { Problem } from '@bizcoin/ui/problem-of';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ProblemNotice } from '../problem/problem-notice';

interface RedemptionProblemProps {
  problem: Problem;
  /** Whether a redemption was already sent: then its outcome may be unknown. */
  sent: boolean;
}

/** Why it did not work, and where to read more. */
export function RedemptionProblem({ problem, sent }: RedemptionProblemProps) {
  const t = useTranslations('voucher');
  return (
    <ProblemNotice
      problem={problem}
      advice={sent ? t('pressAgain') : undefined}
      actions={
        <Link
          href="/help#refused"
          className={classNames(
            buttonStyles({ variant: 'quiet' }),
            '-mx-4 -my-2 whitespace-normal not-disabled:hover:bg-transparent',
          )}
        >
          {t('help')}
        </Link>
      }
    />
  );
}
