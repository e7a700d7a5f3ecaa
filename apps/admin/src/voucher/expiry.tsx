'use client';
import { CivilDate } from '@bizcoin/ui/civil-date';
import { useTranslations } from 'next-intl';
import type { Voucher } from './voucher';

/** The last good day with its zone, or that there is none. */
export function Expiry({ voucher }: { voucher: Pick<Voucher, 'expiresOn' | 'timeZone'> }) {
  const t = useTranslations('voucher');
  if (voucher.expiresOn === null) return <span className="text-ink-soft">{t('neverExpires')}</span>;
  return <CivilDate on={voucher.expiresOn} timeZone={voucher.timeZone} />;
}
