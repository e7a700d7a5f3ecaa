'use client';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { useTranslations } from 'next-intl';
import { useDiscountWords } from '../voucher/use-discount-words';
import type { PackagePrices } from './package-prices';

/** What is left of the price after the discount that fits best, and which one that is. */
export function YourPrice({ prices: { offer, yours } }: { prices: PackagePrices }) {
  const t = useTranslations('compare');
  const words = useDiscountWords();
  if (!yours) return <span className="text-ink-soft">{t('noDiscount')}</span>;
  return (
    <>
      <MoneyAmount amount={yours.total} currency={offer.currency} className="font-semibold text-jade" />
      <span className="block text-13 text-ink-soft">{t('with', { discount: words.name(yours.discount) })}</span>
    </>
  );
}
