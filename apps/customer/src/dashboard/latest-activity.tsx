'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { QueryProblem } from '../problem/query-problem';
import { ActivityRow } from './activity-row';
import { latestOf } from './latest-of';
import { PartHeading } from './part-heading';
import { RowsSkeleton } from './rows-skeleton';

const SHOWN_MAX = 5;

/** What happened last, with vouchers and in the wallet together. */
export function LatestActivity() {
  const t = useTranslations('activity');
  return (
    <section aria-labelledby="activity">
      <PartHeading id="activity" all={{ href: '/wallet', label: t('all') }}>
        {t('title')}
      </PartHeading>
      <ActivityList />
    </section>
  );
}

function ActivityList() {
  const t = useTranslations('activity');
  const history = api.voucher.history.useQuery({ limit: SHOWN_MAX });
  const entries = api.wallet.entries.useQuery({ limit: SHOWN_MAX * 2 });
  const failed = [history, entries].find((query) => query.error && !query.data);
  if (failed) return <QueryProblem query={failed} />;
  if (!history.data || !entries.data) return <RowsSkeleton label={t('loading')} />;
  const latest = latestOf(history.data.items, entries.data.items).slice(0, SHOWN_MAX);
  if (latest.length === 0) {
    return (
      <EmptyState icon={<History className="size-5" />} title={t('empty')} className="py-4">
        {t('emptyNext')}
      </EmptyState>
    );
  }
  return (
    <ol
      aria-labelledby="activity"
      className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface"
    >
      {latest.map((activity) => (
        <ActivityRow key={activity.id} activity={activity} />
      ))}
    </ol>
  );
}
