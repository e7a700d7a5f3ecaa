'use client';
import { useTranslations } from 'next-intl';
import { useNow } from '../order/use-now';
import { daysLeft } from './days-left';

const SOON_DAYS = 7;
const LOOK_AGAIN_MS = 60_000;

interface DaysLeftNoteProps {
  /** `YYYY-MM-DD`, the last good day in the zone. */
  lastDay: string;
  timeZone: string;
}

/** In the last week before an end, how many days are left; before that and afterwards nothing. */
export function DaysLeftNote({ lastDay, timeZone }: DaysLeftNoteProps) {
  const t = useTranslations('voucher');
  const days = daysLeft(lastDay, timeZone, useNow(LOOK_AGAIN_MS));
  if (days < 0 || days > SOON_DAYS) return null;
  return <span className="font-semibold whitespace-nowrap text-amber"> · {t('daysLeft', { days })}</span>;
}
