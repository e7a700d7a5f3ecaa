'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { Preview } from './voucher-types';

/** Where a benefit would go and until when it would last, in one sentence. */
export function useEffectWords() {
  const t = useTranslations('effect');
  const formats = useFormats();
  return ({ benefit, effect }: Pick<Preview, 'benefit' | 'effect'>): string => {
    if ('bizcoins' in benefit) {
      return benefit.expiresAt
        ? t('bizcoinsUntil', { date: formats.lastMinuteInZone(benefit.expiresAt) })
        : t('bizcoins');
    }
    if ('percent' in benefit) {
      return benefit.validUntil
        ? t('discountUntil', { date: formats.lastMinuteInZone(benefit.validUntil) })
        : t('discount');
    }
    if ('packageId' in benefit) {
      return t('package', { count: benefit.messages, date: formats.lastMinuteInZone(benefit.endsAt) });
    }
    if (effect.subscriptionName === null || effect.endsAt === null) return t('messagesKept');
    return t('messages', { name: effect.subscriptionName, date: formats.lastMinuteInZone(effect.endsAt) });
  };
}
