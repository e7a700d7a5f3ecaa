'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { QueryProblem } from '../problem/query-problem';
import { TopUpForm } from './top-up-form';

export function TopUpPage() {
  const t = useTranslations('topUp');
  const wallet = api.wallet.get.useQuery();
  return (
    <div className="max-w-2xl">
      <PageHeading
        lead={
          wallet.data
            ? t.rich('lead', { amount: () => <BizcoinAmount amount={wallet.data.available} /> })
            : t('leadUnknown')
        }
      >
        {t('title')}
      </PageHeading>
      {wallet.data && <TopUpForm wallet={wallet.data} />}
      {!wallet.data && wallet.error && <QueryProblem query={wallet} />}
      {wallet.isPending && (
        <Loading label={t('loading')}>
          <Skeleton className="h-64" />
        </Loading>
      )}
    </div>
  );
}
