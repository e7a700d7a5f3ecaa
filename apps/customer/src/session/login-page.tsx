'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { LoginForm } from './login-form';
import { OtherFormLink } from './other-form-link';
import { SignedOutFrame } from './signed-out-frame';

export function LoginPage() {
  const t = useTranslations('session');
  const reset = useTranslations('reset');
  return (
    <SignedOutFrame
      title={t('signIn')}
      lead={t('signInLead')}
      footer={
        <Suspense>
          {t('newHere')} <OtherFormLink to="/register">{t('register')}</OtherFormLink>
        </Suspense>
      }
    >
      <LoginForm />
      <p className="mt-2 -mb-2 text-center">
        <Link
          href="/reset"
          className="inline-flex min-h-11 items-center text-15 font-semibold text-jade underline-offset-4 hover:underline"
        >
          {reset('forgot')}
        </Link>
      </p>
    </SignedOutFrame>
  );
}
