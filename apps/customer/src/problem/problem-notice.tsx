'use client';
import type { Refusal } from '@bizcoin/domain';
import { buttonStyles } from '@bizcoin/ui/button';
import { classNames } from '@bizcoin/ui/class-names';
import { ErrorNotice } from '@bizcoin/ui/error-notice';
import type { Problem } from '@bizcoin/ui/problem-of';
import { useFormats } from '@bizcoin/ui/use-formats';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode, Ref } from 'react';
import { refusalFacts } from './refusal-facts';
import { stepAfter } from './refusal-steps';

interface ProblemNoticeProps {
  problem: Problem;
  actions?: ReactNode | undefined;
  /** Replaces the advice where the place knows better, such as "nothing is redeemed twice". */
  advice?: ReactNode | undefined;
  /** Facts of a refusal that only its place can put into words. */
  detail?: ReactNode | undefined;
  ref?: Ref<HTMLDivElement> | undefined;
}

/** Any problem in the product's voice: what happened, then the next step. */
export function ProblemNotice({ problem, actions, advice, detail, ref }: ProblemNoticeProps) {
  const refusal = useTranslations('refusal');
  const t = useTranslations('problem');
  const formats = useFormats();
  const pathname = usePathname();
  if (problem.kind !== 'refusal') {
    return (
      <ErrorNotice
        ref={ref}
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
  const mayAsk = isAskable(code) && !withoutLink.includes(pathname);
  const facts = refusalFacts(problem.refusal, formats);
  return (
    <ErrorNotice
      ref={ref}
      kind="refusal"
      title={refusal(`${code}.title`, facts)}
      actions={
        mayAsk ? (
          <>
            {actions}
            <AskSupport code={code} />
          </>
        ) : (
          actions
        )
      }
    >
      {advice ?? refusal(`${code}.next`, facts)} {detail}
    </ErrorNotice>
  );
}

/** Where nobody is signed in who could ask, or where the form for asking stands already. */
const withoutLink = ['/login', '/register', '/reset', '/support'];

/** A field that has to be mended says so itself; only a code that looks right to its reader may need a person. */
const isAskable = (code: Refusal['code']) =>
  code === 'voucher_not_usable' || (stepAfter[code] !== 'mend' && code !== 'not_signed_in');

/** Which refusal it was goes along, so that nobody has to describe it. */
function AskSupport({ code }: { code: Refusal['code'] }) {
  const t = useTranslations('problem');
  return (
    <Link
      href={`/support?reference=${code}`}
      className={classNames(
        buttonStyles({ variant: 'quiet' }),
        '-mx-4 -my-2 whitespace-normal not-disabled:hover:bg-transparent',
      )}
    >
      {t('askSupport')}
    </Link>
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
