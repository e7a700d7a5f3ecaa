'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { useTranslations } from 'next-intl';
import { MyPackages } from './my-packages';
import { PackagesOnSale } from './packages-on-sale';

export function PackagePage() {
  const t = useTranslations('package');
  return (
    <div className="flex flex-col gap-8">
      <section aria-labelledby="mine">
        <PageHeading lead={t('pageLead')}>{t('pageTitle')}</PageHeading>
        <h2 id="mine" className="mb-3 text-22 font-semibold">
          {t('mine')}
        </h2>
        <MyPackages />
      </section>
      <section aria-labelledby="on-sale">
        <h2 id="on-sale" className="mb-3 text-22 font-semibold">
          {t('onSale')}
        </h2>
        <PackagesOnSale />
      </section>
    </div>
  );
}
