'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { Card, CardHeading } from '@bizcoin/ui/card';
import { useTranslations } from 'next-intl';
import { usePerson } from '../session/person-context';
import { ChangePasswordForm } from './change-password-form';
import { SessionList } from './session-list';

/** One's own sign-in, for every role: nobody needs a colleague to look after it (docs/accounts.md). */
export function AccountPage() {
  const t = useTranslations('account');
  const { name, email } = usePerson();
  return (
    <>
      <PageHeading lead={t('lead', { name, email })}>{t('title')}</PageHeading>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card aria-labelledby="password">
          <CardHeading id="password">{t('changePassword')}</CardHeading>
          <ChangePasswordForm />
        </Card>
        <Card aria-labelledby="sessions">
          <CardHeading id="sessions">{t('sessions')}</CardHeading>
          <SessionList />
        </Card>
      </div>
    </>
  );
}
