import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SupportPage } from '../../../support/support-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nav'))('support') };
}

export default function Page() {
  return <SupportPage />;
}
