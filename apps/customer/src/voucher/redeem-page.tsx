'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { useTranslations } from 'next-intl';
import { LinkedRedemption } from './linked-redemption';

/** Where links and QR codes lead. */
export function RedeemPage() {
  const t = useTranslations('voucher');
  return (
    <div className="max-w-2xl">
      <PageHeading lead={t('linkLead')}>{t('linkTitle')}</PageHeading>
      <LinkedRedemption />
    </div>
  );
}
