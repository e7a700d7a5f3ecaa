import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RegisterPage } from '../../session/register-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nav'))('register') };
}

export default function Page() {
  return <RegisterPage />;
}
