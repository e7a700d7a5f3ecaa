'use client';
import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { amountFormats } from './amount-formats';
import { dateFormats } from './date-formats';

/** Words for amounts and dates in the reader's language and zone. */
export function useFormats() {
  const locale = useLocale();
  const ownZone = useTimeZone() ?? 'UTC';
  const t = useTranslations('ui');
  return useMemo(() => {
    const words = {
      zone: (city: string) => t('zone', { city }),
      inZone: (date: string, zone: string) => t('dateInZone', { date, zone }),
    };
    return { ...dateFormats(locale, ownZone, words), ...amountFormats(locale) };
  }, [locale, ownZone, t]);
}
