'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { Card, CardHeading } from '@bizcoin/ui/card';
import { useTranslations } from 'next-intl';
import { NoticeSettings } from '../notification/notice-settings';
import { SignOutButton } from '../session/sign-out-button';
import { useMe } from '../session/use-me';
import { AccountLanguage } from './account-language';
import { ChangePasswordForm } from './change-password-form';
import { DetailsForm } from './details-form';
import { SessionList } from './session-list';
import { ThemeChoice } from './theme-choice';
import { ZoneChoice } from './zone-choice';

export function ProfilePage() {
  const t = useTranslations('profile');
  const me = useMe();
  return (
    <>
      <PageHeading action={<SignOutButton />}>{t('title')}</PageHeading>
      <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <Card aria-labelledby="details">
            <CardHeading id="details">{t('details')}</CardHeading>
            {me && <DetailsForm me={me} />}
          </Card>
          <Card aria-labelledby="password">
            <CardHeading id="password">{t('changePassword')}</CardHeading>
            <ChangePasswordForm />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Card aria-labelledby="appearance">
            <CardHeading id="appearance">{t('appearance')}</CardHeading>
            <div className="flex flex-col gap-4">
              <AccountLanguage />
              <ZoneChoice />
              <ThemeChoice />
            </div>
          </Card>
          <Card aria-labelledby="sessions">
            <CardHeading id="sessions">{t('sessions')}</CardHeading>
            <SessionList />
          </Card>
        </div>
        <div className="md:col-span-2">
          <NoticeSettings />
        </div>
      </div>
    </>
  );
}
