'use client';
import { Badge } from '@bizcoin/ui/badge';
import { DateTime } from '@bizcoin/ui/date-time';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { LoadMore } from '@bizcoin/ui/load-more';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { CodeTail } from '@bizcoin/ui/ticket';
import { VoucherIcon } from '@bizcoin/ui/voucher-icon';
import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { getQueryKey } from '../api/get-query-key';
import { usePages } from '../api/use-pages';
import { QueryProblem } from '../problem/query-problem';
import { BenefitText } from './benefit-text';
import type { PastRedemption } from './voucher-types';

/** Every redemption, newest first. A rollback is a new line on it, never its disappearance. */
export function RedemptionHistory() {
  const t = useTranslations('history');
  const { client } = api.useUtils();
  const history = usePages({
    queryKey: getQueryKey(api.voucher.history, undefined, 'infinite'),
    load: (from, options) => client.voucher.history.query(from, options),
  });
  if (history.error && !history.items) return <QueryProblem query={history} />;
  if (!history.items) {
    return (
      <Loading label={t('loading')}>
        <Skeleton className="h-40 rounded-card" />
      </Loading>
    );
  }
  if (history.items.length === 0) {
    return (
      <EmptyState icon={<History className="size-5" />} title={t('empty')}>
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
        {history.items.map((redemption) => (
          <HistoryRow key={redemption.redemptionId} redemption={redemption} />
        ))}
      </ul>
      <LoadMore
        hasMore={history.hasNextPage}
        pending={history.isFetchingNextPage}
        onLoadMore={() => void history.fetchNextPage()}
      />
    </>
  );
}

function HistoryRow({ redemption }: { redemption: PastRedemption }) {
  const t = useTranslations('history');
  const { type, benefit, redeemedAt, codeTail, rolledBackAt } = redemption;
  return (
    <li className="flex min-h-16 items-center gap-3 px-4 py-3">
      <VoucherIcon type={type} className="text-ink-soft" />
      <div className="min-w-0 grow">
        <p className={rolledBackAt ? 'text-15 font-semibold text-ink-soft line-through' : 'text-15 font-semibold'}>
          <BenefitText benefit={benefit} />
        </p>
        <p className="text-13 text-ink-soft">
          <CodeTail tail={codeTail} />
        </p>
      </div>
      <div className="flex flex-col items-end gap-1 text-13 text-ink-soft">
        <DateTime at={redeemedAt} />
        {rolledBackAt && (
          <Badge>
            {t('rolledBack')} <DateTime at={rolledBackAt} precision="day" />
          </Badge>
        )}
      </div>
    </li>
  );
}
