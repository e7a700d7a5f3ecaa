'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { Stamp } from '@bizcoin/ui/stamp';
import { Ticket } from '@bizcoin/ui/ticket';
import { Tooltip } from '@bizcoin/ui/tooltip';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { LastMinute } from '../calendar/last-minute';
import { useDiscountWords } from './use-discount-words';
import type { SavedDiscount } from './voucher-types';

const toneOf = {
  saved: 'good',
  reserved: 'coin',
  consumed: 'neutral',
  expired: 'neutral',
  rolled_back: 'neutral',
} as const;

/** A saved discount leads to where it can be used, and one that an order holds or has used to that order. */
export function DiscountTicket({ discount }: { discount: SavedDiscount }) {
  const t = useTranslations('discount');
  const about = useTranslations('voucher.about');
  const words = useDiscountWords();
  const { id, status, orderId, validUntil } = discount;
  const limits = words.limits(discount);
  const way =
    status === 'saved'
      ? { href: `/packages?discount=${id}`, label: t('use'), name: t('useNamed', { discount: words.name(discount) }) }
      : orderId && { href: `/checkout/${orderId}`, label: t(status === 'reserved' ? 'heldBy' : 'usedBy') };
  return (
    <Ticket
      type="percentage"
      kind={
        <span className="inline-flex items-center gap-1.5">
          {t('kind')}
          <Tooltip what={words.name(discount)}>{about('percentage')}</Tooltip>
        </span>
      }
      benefit={words.name(discount)}
      expiry={
        <>
          {limits.length > 0 && <span className="block">{limits.join(' · ')}</span>}
          <span className="block">
            {validUntil === null ? (
              t('always')
            ) : (
              <LastMinute end={validUntil} phrase={(date) => t('until', { date })} />
            )}
          </span>
        </>
      }
      stamp={<Stamp tone={toneOf[status]}>{t(`status.${status}`)}</Stamp>}
      past={status !== 'saved' && status !== 'reserved'}
      action={
        way && (
          <Link
            href={way.href}
            aria-label={'name' in way ? way.name : undefined}
            className={buttonStyles({ variant: 'secondary' })}
          >
            {way.label}
          </Link>
        )
      }
    />
  );
}
