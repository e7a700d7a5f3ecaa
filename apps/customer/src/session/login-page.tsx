'use client';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { LoginForm } from './login-form';
import { OtherFormLink } from './other-form-link';
import { SignedOutFrame } from './signed-out-frame';

export function LoginPage() {
  const t = useTranslations('session');
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
    </SignedOutFrame>
  );
}
