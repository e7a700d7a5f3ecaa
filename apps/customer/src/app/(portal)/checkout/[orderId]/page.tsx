import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { OrderPage } from '../../../../order/order-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nav'))('order') };
}

export default async function Page({ params }: { params: Promise<{ orderId: string }> }) {
  const { orderId } = await params;
  return (
    <Suspense>
      <OrderPage orderId={orderId} />
    </Suspense>
  );
}
