'use client';
import type { Benefit } from '@bizcoin/domain';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';

/** A benefit as the customer calls it: "500 messages", "25.00" with the coin, "Starter", "20 % off". */
export function BenefitText({ benefit }: { benefit: Benefit }) {
  const t = useTranslations('benefit');
  const formats = useFormats();
  if ('bizcoins' in benefit) return <BizcoinAmount amount={benefit.bizcoins} />;
  if ('percent' in benefit) return t('percent', { percent: formats.percent(benefit.percent) });
  if ('packageId' in benefit) return benefit.name;
  return t('messages', { count: benefit.messages });
}
