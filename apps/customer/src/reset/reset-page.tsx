'use client';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { SignedOutFrame } from '../session/signed-out-frame';
import { AskForLink } from './ask-for-link';
import { SetPassword } from './set-password';
import { useLinkedToken } from './use-linked-token';

/** A forgotten password: asks for a link, or, opened by one, for the new password. */
export function ResetPage() {
  const t = useTranslations('reset');
  const [token, forgetToken] = useLinkedToken();
  const setting = typeof token === 'string';
  return (
    <SignedOutFrame
      title={t(setting ? 'setTitle' : 'askTitle')}
      lead={t(setting ? 'setLead' : 'askLead')}
      footer={
        <Link
          href="/login"
          className="inline-flex min-h-11 items-center font-semibold text-jade underline-offset-4 hover:underline"
        >
          {t('backToSignIn')}
        </Link>
      }
    >
      {token === undefined && (
        <Loading label={t('title')}>
          <Skeleton className="h-34" />
        </Loading>
      )}
      {token === null && <AskForLink />}
      {setting && <SetPassword token={token} onAskAgain={forgetToken} />}
    </SignedOutFrame>
  );
}
