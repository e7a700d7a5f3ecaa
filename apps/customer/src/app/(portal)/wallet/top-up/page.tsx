import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TopUpPage } from '../../../../wallet/top-up-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nav'))('topUp') };
}

export default function Page() {
  return <TopUpPage />;
}
