'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { buttonStyles } from '@bizcoin/ui/button';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { LedgerSkeleton } from './ledger-skeleton';
import { StatementLink } from './statement-link';
import { WalletLedger } from './wallet-ledger';
import { WalletOverview } from './wallet-overview';

export function WalletPage() {
  const t = useTranslations('wallet');
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
        <WalletOverview />
      </div>
      <section aria-labelledby="entries">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-3">
          <h2 id="entries" className="text-22 font-semibold">
            {t('entriesTitle')}
          </h2>
          <StatementLink />
        </div>
        <Suspense fallback={<LedgerSkeleton />}>
          <WalletLedger />
        </Suspense>
      </section>
    </div>
  );
}
