import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotificationPage } from '../../../notification/notification-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nav'))('notifications') };
}

export default function Page() {
  return <NotificationPage />;
}
