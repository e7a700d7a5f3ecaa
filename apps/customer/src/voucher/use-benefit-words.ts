'use client';
import type { Benefit } from '@bizcoin/domain';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

/** A benefit as plain text, for announcements and names of buttons. */
export function useBenefitWords() {
  const t = useTranslations('benefit');
  const formats = useFormats();
  return useCallback(
    (benefit: Benefit) => {
      if ('bizcoins' in benefit) return t('bizcoins', { amount: formats.bizcoins(benefit.bizcoins) });
      if ('percent' in benefit) return t('percent', { percent: formats.percent(benefit.percent) });
      if ('packageId' in benefit) return t('package', { name: benefit.name, count: benefit.messages });
      return t('messages', { count: benefit.messages });
    },
    [t, formats],
  );
}
