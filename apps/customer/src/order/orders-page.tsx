'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { OrderList } from './order-list';
import { OrderListSkeleton } from './order-list-skeleton';

export function OrdersPage() {
  const t = useTranslations('order');
  return (
    <>
      <PageHeading lead={t('pageLead')}>{t('pageTitle')}</PageHeading>
      <Suspense fallback={<OrderListSkeleton />}>
        <OrderList />
      </Suspense>
    </>
  );
}
