'use client';
import type { Benefit } from '@bizcoin/domain';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Voucher } from './voucher';

/** The benefit in a few words: "500 messages", "25.00 bizcoins", "Growth package", "20 % discount". */
export function useBenefitWords() {
  const t = useTranslations('benefit');
  const formats = useFormats();
  return useMemo(() => {
    const messages = (count: number) => t('messages', { count });
    const bizcoins = (amount: string) => t('bizcoins', { amount: formats.bizcoins(amount) });
    const packageNamed = (name: string) => t('package', { name });
    const discount = (percent: string) => t('discount', { percent: formats.percent(percent) });
    return {
      messages,
      bizcoins,
      ofVoucher: (voucher: Pick<Voucher, 'type' | 'value' | 'package'>): string => {
        switch (voucher.type) {
          case 'message':
            return messages(Number(voucher.value));
          case 'credit':
            return bizcoins(voucher.value ?? '0');
          case 'package':
            return packageNamed(voucher.package?.name ?? '');
          case 'percentage':
            return discount(voucher.value ?? '0');
        }
      },
      ofBenefit: (benefit: Benefit): string => {
        if ('percent' in benefit) return discount(benefit.percent);
        if ('packageId' in benefit) return packageNamed(benefit.name);
        if ('bizcoins' in benefit) return bizcoins(benefit.bizcoins);
        return messages(benefit.messages);
      },
    };
  }, [t, formats]);
}
