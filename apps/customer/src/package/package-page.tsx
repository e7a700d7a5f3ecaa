'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { MyPackages } from './my-packages';
import { PackageShop } from './package-shop';

export function PackagePage() {
  const t = useTranslations('package');
  return (
    <div className="flex flex-col gap-8">
      <section aria-label={t('onSale')}>
        <PageHeading lead={t('pageLead')}>{t('pageTitle')}</PageHeading>
        <Suspense>
          <PackageShop />
        </Suspense>
      </section>
      <section aria-labelledby="mine">
        <h2 id="mine" className="mb-3 text-22 font-semibold">
          {t('mine')}
        </h2>
        <MyPackages />
      </section>
    </div>
  );
}
