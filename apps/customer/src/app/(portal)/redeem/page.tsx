import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RedeemPage } from '../../../voucher/redeem-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nav'))('redeem') };
}

export default function Page() {
  return <RedeemPage />;
}
