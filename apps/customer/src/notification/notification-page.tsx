'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { useTranslations } from 'next-intl';
import { MarkAllRead } from './mark-all-read';
import { NotificationList } from './notification-list';

export function NotificationPage() {
  const t = useTranslations('notice');
  return (
    <>
      <PageHeading lead={t('lead')} action={<MarkAllRead />}>
        {t('title')}
      </PageHeading>
      <NotificationList />
    </>
  );
}
