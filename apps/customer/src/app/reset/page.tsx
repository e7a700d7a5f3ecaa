import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ResetPage } from '../../reset/reset-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reset'))('title') };
}

export default function Page() {
  return <ResetPage />;
}
