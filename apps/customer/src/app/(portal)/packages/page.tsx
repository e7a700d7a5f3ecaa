import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PackagePage } from '../../../package/package-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nav'))('packages') };
}

export default function Page() {
  return <PackagePage />;
}
