'use client';
import { Badge } from '@bizcoin/ui/badge';
import { Card } from '@bizcoin/ui/card';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { Package } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { QueryProblem } from '../problem/query-problem';
import { MessageMeter } from './message-meter';

export function MyPackages() {
  const t = useTranslations('package');
  const mine = api.package.mine.useQuery();
  if (mine.error && !mine.data) return <QueryProblem query={mine} />;
  if (!mine.data) {
    return (
      <Loading label={t('loading')}>
        <div className="grid gap-3 md:grid-cols-2">
          <Skeleton className="h-34 rounded-card" />
          <Skeleton className="h-34 rounded-card" />
        </div>
      </Loading>
    );
  }
  if (mine.data.length === 0) {
    return (
      <EmptyState icon={<Package className="size-5" />} title={t('noneMine')}>
        {t('noneMineNext')}
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {mine.data.map(({ id, name, messagesAllowed, messagesUsed, endsAt, state, source }) => (
        <li key={id}>
          <Card>
            <div className="mb-3 flex gap-2">
              <Badge tone={state === 'active' ? 'good' : 'neutral'}>{t(`state.${state}`)}</Badge>
              <Badge>{t(`source.${source}`)}</Badge>
            </div>
            <MessageMeter
              name={name}
              allowed={messagesAllowed}
              used={messagesUsed}
              endsAt={endsAt}
              ended={state === 'ended'}
            />
          </Card>
        </li>
      ))}
    </ul>
  );
}
