import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LoginPage } from '../../session/login-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nav'))('signIn') };
}

export default function Page() {
  return <LoginPage />;
}
