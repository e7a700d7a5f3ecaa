'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { Bell } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { NoticeRow } from '../notification/notice-row';
import { QueryProblem } from '../problem/query-problem';
import { PartHeading } from './part-heading';
import { RowsSkeleton } from './rows-skeleton';

const READ_MAX = 20;
const SHOWN_MAX = 3;

/** The newest of what the customer has not read yet. Looking here does not count as reading; the page of notices does. */
export function UnreadNotices() {
  const t = useTranslations('news');
  return (
    <section aria-labelledby="news">
      <PartHeading id="news" all={{ href: '/notifications', label: t('all') }}>
        {t('title')}
      </PartHeading>
      <NoticeList />
    </section>
  );
}

function NoticeList() {
  const t = useTranslations('news');
  const notices = api.notification.list.useQuery({ limit: READ_MAX });
  if (notices.error && !notices.data) return <QueryProblem query={notices} />;
  if (!notices.data) return <RowsSkeleton label={t('loading')} />;
  const unread = notices.data.items.filter(({ readAt }) => readAt === null);
  if (unread.length === 0) {
    return (
      <EmptyState icon={<Bell className="size-5" />} title={t('empty')} className="py-4">
        {t('emptyNext')}
      </EmptyState>
    );
  }
  return (
    <ul
      aria-labelledby="news"
      className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface"
    >
      {unread.slice(0, SHOWN_MAX).map((notice) => (
        <NoticeRow key={notice.id} notice={notice} fresh />
      ))}
    </ul>
  );
}
