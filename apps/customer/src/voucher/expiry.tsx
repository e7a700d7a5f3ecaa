'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { daysLeft } from '../calendar/days-left';
import { DaysLeftNote } from '../calendar/days-left-note';
import { useNow } from '../order/use-now';

const LOOK_AGAIN_MS = 60_000;

interface ExpiryProps {
  expiresOn: string | null;
  timeZone: string;
}

/** The last good day with its zone, and in the last week how many days are left. */
export function Expiry({ expiresOn, timeZone }: ExpiryProps) {
  const t = useTranslations('voucher');
  const formats = useFormats();
  const now = useNow(LOOK_AGAIN_MS);
  if (expiresOn === null) return t('noExpiry');
  const date = formats.civilDateInZone(expiresOn, timeZone);
  if (daysLeft(expiresOn, timeZone, now) < 0) return t('expiredOn', { date });
  return (
    <>
      {t('goodThrough', { date })}
      <DaysLeftNote lastDay={expiresOn} timeZone={timeZone} />
    </>
  );
}
