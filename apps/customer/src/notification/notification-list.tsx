'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { LoadMore } from '@bizcoin/ui/load-more';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { Bell } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { getQueryKey } from '../api/get-query-key';
import { usePages } from '../api/use-pages';
import { QueryProblem } from '../problem/query-problem';
import { NoticeRow } from './notice-row';
import { useReadNotices } from './use-read-notices';

/** What the customer was told, the newest first. */
export function NotificationList() {
  const t = useTranslations('notice');
  const { client } = api.useUtils();
  const notices = usePages({
    queryKey: getQueryKey(api.notification.list, undefined, 'infinite'),
    load: (from, options) => client.notification.list.query(from, options),
  });
  const fresh = useReadNotices(notices.items);
  if (notices.error && !notices.items) return <QueryProblem query={notices} />;
  if (!notices.items) {
    return (
      <Loading label={t('loading')}>
        <Skeleton className="h-64 rounded-card" />
      </Loading>
    );
  }
  if (notices.items.length === 0) {
    return (
      <EmptyState icon={<Bell className="size-5" />} title={t('empty')}>
        {t('emptyNext')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul
        aria-label={t('title')}
        className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface"
      >
        {notices.items.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} fresh={fresh.has(notice.id)} />
        ))}
      </ul>
      <LoadMore
        hasMore={notices.hasNextPage}
        pending={notices.isFetchingNextPage}
        onLoadMore={() => void notices.fetchNextPage()}
      />
    </>
  );
}
