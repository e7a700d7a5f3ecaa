import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HelpPage } from '../../../help/help-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nav'))('help') };
}

export default function Page() {
  return <HelpPage />;
}
