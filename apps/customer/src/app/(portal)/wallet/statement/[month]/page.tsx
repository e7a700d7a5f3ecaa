import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isCivilDate } from '../../../../../calendar/is-civil-date';
import { StatementPage } from '../../../../../wallet/statement/statement-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('statement'))('link') };
}

export default async function Page({ params }: { params: Promise<{ month: string }> }) {
  const { month } = await params;
  if (!isCivilDate(`${month}-01`)) notFound();
  return <StatementPage month={month} />;
}
