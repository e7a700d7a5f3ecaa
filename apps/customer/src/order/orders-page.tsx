'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { useTranslations } from 'next-intl';
import { OrderList } from './order-list';

export function OrdersPage() {
  const t = useTranslations('order');
  return (
    <>
      <PageHeading lead={t('pageLead')}>{t('pageTitle')}</PageHeading>
      <OrderList />
    </>
  );
}
