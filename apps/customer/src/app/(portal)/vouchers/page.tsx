import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { VoucherPage } from '../../../voucher/voucher-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nav'))('vouchers') };
}

export default function Page() {
  return <VoucherPage />;
}
