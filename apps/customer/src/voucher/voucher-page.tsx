'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { lazyPart } from '@bizcoin/ui/lazy-part';
import { NearScreen } from '@bizcoin/ui/near-screen';
import { Skeleton } from '@bizcoin/ui/skeleton';
import { whenIdle } from '@bizcoin/ui/when-idle';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { LinkedRedemption } from './linked-redemption';
import { VoucherShelf } from './voucher-shelf';

const RedemptionHistory = lazyPart(() => import('./redemption-history').then((file) => file.RedemptionHistory));

export function VoucherPage() {
  const t = useTranslations('voucher');
  useEffect(() => whenIdle(RedemptionHistory.fetchAhead), []);
  return (
    <div className="flex flex-col gap-8">
      <div>
        <PageHeading lead={t('pageLead')}>{t('pageTitle')}</PageHeading>
        <LinkedRedemption />
      </div>
      <section aria-labelledby="shelf">
        <h2 id="shelf" className="mb-3 text-22 font-semibold">
          {t('shelfTitle')}
        </h2>
        <VoucherShelf />
      </section>
      <section aria-labelledby="history">
        <h2 id="history" className="mb-3 text-22 font-semibold">
          {t('historyTitle')}
        </h2>
        <NearScreen placeholder={<Skeleton className="h-40 rounded-card" />}>
          <RedemptionHistory />
        </NearScreen>
      </section>
    </div>
  );
}
