'use client';
import { Stamp } from '@bizcoin/ui/stamp';
import { Ticket } from '@bizcoin/ui/ticket';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { SavedDiscount } from './voucher-types';

const toneOf = {
  saved: 'good',
  reserved: 'coin',
  consumed: 'neutral',
  expired: 'neutral',
  rolled_back: 'neutral',
} as const;

export function DiscountTicket({ discount }: { discount: SavedDiscount }) {
  const t = useTranslations('discount');
  const formats = useFormats();
  const { maxDiscount, minPurchase, currency, status, validUntil } = discount;
  const limits = [
    maxDiscount && t('atMost', { amount: formats.money(maxDiscount, currency) }),
    minPurchase && t('minimum', { amount: formats.money(minPurchase, currency) }),
  ].filter(Boolean);
  return (
    <Ticket
      type="percentage"
      kind={t('kind')}
      benefit={t('percent', { percent: formats.percent(discount.percent) })}
      expiry={
        <>
          {limits.length > 0 && <span className="block">{limits.join(' · ')}</span>}
          <span className="block">
            {validUntil ? t('until', { date: formats.lastMinuteInZone(validUntil) }) : t('always')}
          </span>
        </>
      }
      stamp={<Stamp tone={toneOf[status]}>{t(`status.${status}`)}</Stamp>}
      past={status !== 'saved' && status !== 'reserved'}
    />
  );
}
