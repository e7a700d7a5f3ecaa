'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { buttonStyles } from '@bizcoin/ui/button';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useMe } from '../session/use-me';
import { VoucherDashboard } from './voucher-dashboard';

export function DashboardPage() {
  const t = useTranslations('dashboard');
  const me = useMe();
  return (
    <>
      <PageHeading
        action={
          <Link href="/vouchers" className={buttonStyles({})}>
            {t('redeem')}
          </Link>
        }
      >
        {t('title', { name: me?.name ?? '' })}
      </PageHeading>
      <VoucherDashboard />
    </>
  );
}
