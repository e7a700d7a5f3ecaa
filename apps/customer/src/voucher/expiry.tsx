'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { daysLeft } from './days-left';

const SOON_DAYS = 7;

interface ExpiryProps {
  expiresOn: string | null;
  timeZone: string;
}

/** The last good day with its zone, and in the last week how many days are left. */
export function Expiry({ expiresOn, timeZone }: ExpiryProps) {
  const t = useTranslations('voucher');
  const formats = useFormats();
  if (expiresOn === null) return t('noExpiry');
  const days = daysLeft(expiresOn, timeZone, new Date());
  const date = formats.civilDateInZone(expiresOn, timeZone);
  if (days < 0) return t('expiredOn', { date });
  return (
    <>
      {t('goodThrough', { date })}
      {days <= SOON_DAYS && <span className="font-semibold text-amber"> · {t('daysLeft', { days })}</span>}
    </>
  );
}
