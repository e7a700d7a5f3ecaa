import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OrdersPage } from '../../../order/orders-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nav'))('orders') };
}

export default function Page() {
  return <OrdersPage />;
}
