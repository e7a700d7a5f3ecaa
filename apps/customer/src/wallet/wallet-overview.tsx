'use client';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { QueryProblem } from '../problem/query-problem';
import { MessageAllowance } from './message-allowance';
import { WalletSummary } from './wallet-summary';

/** What can be spent and what can be sent. */
export function WalletOverview() {
  const t = useTranslations('wallet');
  const wallet = api.wallet.get.useQuery();
  if (wallet.error && !wallet.data) return <QueryProblem query={wallet} />;
  if (!wallet.data) {
    return (
      <Loading label={t('loading')}>
        <div className="grid gap-4 md:grid-cols-2 md:gap-x-6">
          <CardSkeleton />
          <CardSkeleton />
        </div>
      </Loading>
    );
  }
  return (
    <div className="grid gap-4 md:grid-cols-2 md:gap-x-6">
      <WalletSummary wallet={wallet.data} />
      <MessageAllowance messages={wallet.data.messages} />
    </div>
  );
}

function CardSkeleton() {
  return (
    <div className="flex h-56 flex-col gap-3 rounded-card border border-line bg-surface p-4 sm:p-5">
      <Skeleton className="h-4 w-32" />
      <Skeleton className="h-10 w-44" />
      <Skeleton className="h-4 w-24" />
      <Skeleton className="mt-auto h-12" />
    </div>
  );
}
