'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { useTranslations } from 'next-intl';
import { RedemptionHistory } from './redemption-history';
import { VoucherRedemption } from './voucher-redemption';
import { VoucherShelf } from './voucher-shelf';

export function VoucherPage() {
  const t = useTranslations('voucher');
  return (
    <div className="flex flex-col gap-8">
      <div>
        <PageHeading lead={t('pageLead')}>{t('pageTitle')}</PageHeading>
        <VoucherRedemption />
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
        <RedemptionHistory />
      </section>
    </div>
  );
}
