'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { MarkAllRead } from './mark-all-read';
import { NotificationList } from './notification-list';

export function NotificationPage() {
  const t = useTranslations('notice');
  const settings = useTranslations('noticeSettings');
  return (
    <>
      <PageHeading lead={t('lead')} action={<MarkAllRead />}>
        {t('title')}
      </PageHeading>
      <NotificationList />
      <p className="mt-4">
        <Link
          href="/profile#notices"
          className="inline-flex min-h-11 items-center text-15 font-semibold text-jade underline-offset-4 hover:underline"
        >
          {settings('choose')}
        </Link>
      </p>
    </>
  );
}
