'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { buttonStyles } from '@bizcoin/ui/button';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { QueryProblem } from '../problem/query-problem';
import { MessageAllowance } from './message-allowance';
import { WalletLedger } from './wallet-ledger';
import { WalletSummary } from './wallet-summary';

export function WalletPage() {
  const t = useTranslations('wallet');
  const wallet = api.wallet.get.useQuery();
  return (
    <div className="flex flex-col gap-8">
      <div>
        <PageHeading
          lead={t('pageLead')}
          action={
            <Link href="/wallet/top-up" className={buttonStyles({})}>
              {t('topUp')}
            </Link>
          }
        >
          {t('pageTitle')}
        </PageHeading>
        {wallet.data && (
          <div className="grid items-start gap-4 md:grid-cols-2">
            <WalletSummary wallet={wallet.data} />
            <MessageAllowance messages={wallet.data.messages} />
          </div>
        )}
        {!wallet.data && wallet.error && <QueryProblem query={wallet} />}
        {wallet.isPending && (
          <Loading label={t('loading')}>
            <div className="grid gap-4 md:grid-cols-2">
              <Skeleton className="h-64" />
              <Skeleton className="h-64" />
            </div>
          </Loading>
        )}
      </div>
      <section aria-labelledby="entries">
        <h2 id="entries" className="mb-3 text-22 font-semibold">
          {t('entriesTitle')}
        </h2>
        <WalletLedger />
      </section>
    </div>
  );
}
