'use client';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { OtherFormLink } from './other-form-link';
import { RegisterForm } from './register-form';
import { SignedOutFrame } from './signed-out-frame';

export function RegisterPage() {
  const t = useTranslations('session');
  return (
    <SignedOutFrame
      title={t('register')}
      lead={t('registerLead')}
      footer={
        <Suspense>
          {t('haveAccount')} <OtherFormLink to="/login">{t('signIn')}</OtherFormLink>
        </Suspense>
      }
    >
      <RegisterForm />
    </SignedOutFrame>
  );
}
