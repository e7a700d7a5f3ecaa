'use client';
import { type MissingPart, PartMissing } from '@bizcoin/ui/part-missing';
import { useTranslations } from 'next-intl';
import type { Receipt } from './voucher-types';

/** The redemption is done even where its receipt could not be fetched. In few words: they travel with every visit. */
export function ReceiptMissing({ receipt, retrying, onRetry }: MissingPart & { receipt: Receipt }) {
  const t = useTranslations('receipt');
  return (
    <PartMissing title={t(`title.${receipt.type}`)} retrying={retrying} onRetry={onRetry}>
      {t('missing')}
    </PartMissing>
  );
}
