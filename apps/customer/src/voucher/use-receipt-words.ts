'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { Receipt } from './voucher-types';

/** What a redemption changed, from the server's own figures. */
export function useReceiptWords() {
  const t = useTranslations('receipt');
  const formats = useFormats();
  return ({ benefit, wallet, subscription, messageBalance }: Receipt): string => {
    if (wallet) return t('wallet', { available: formats.bizcoins(wallet.available) });
    if ('percent' in benefit) {
      const until = benefit.validUntil;
      return until ? t('discountUntil', { date: formats.lastMinuteInZone(until) }) : t('discount');
    }
    if (subscription) {
      const { name, allowed, used, endsAt } = subscription;
      const values = { name, left: allowed - used, date: formats.lastMinuteInZone(endsAt) };
      return 'packageId' in benefit ? t('package', values) : t('messages', values);
    }
    return t('messagesKept', { count: messageBalance ?? 0 });
  };
}
