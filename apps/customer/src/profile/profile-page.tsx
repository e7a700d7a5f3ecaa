'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { Card, CardHeading } from '@bizcoin/ui/card';
import { useTranslations } from 'next-intl';
import { NoticeSettings } from '../notification/notice-settings';
import { SignOutButton } from '../session/sign-out-button';
import { useMe } from '../session/use-me';
import { ChangePasswordForm } from './change-password-form';
import { SessionList } from './session-list';
import { ThemeChoice } from './theme-choice';

export function ProfilePage() {
  const t = useTranslations('profile');
  return (
    <>
      <PageHeading action={<SignOutButton />}>{t('title')}</PageHeading>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <div className="flex flex-col gap-4">
          <Details />
          <Card>
            <CardHeading>{t('appearance')}</CardHeading>
            <ThemeChoice />
          </Card>
        </div>
        <Card aria-labelledby="password">
          <CardHeading id="password">{t('changePassword')}</CardHeading>
          <ChangePasswordForm />
        </Card>
        <Card aria-labelledby="sessions" className="md:col-span-2">
          <CardHeading id="sessions">{t('sessions')}</CardHeading>
          <SessionList />
        </Card>
        <div className="md:col-span-2">
          <NoticeSettings />
        </div>
      </div>
    </>
  );
}

function Details() {
  const t = useTranslations('profile');
  const me = useMe();
  if (!me) return null;
  const rows = [
    [t('name'), me.name],
    [t('email'), me.email],
    [t('phone'), me.phone],
    [t('dealer'), me.dealer?.name],
  ] as const;
  return (
    <Card aria-labelledby="details">
      <CardHeading id="details">{t('details')}</CardHeading>
      <dl className="flex flex-col gap-3">
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt className="text-13 text-ink-soft">{name}</dt>
              <dd className="text-15 break-words">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Card>
  );
}
