'use client';
import { lazyPart } from '@bizcoin/ui/lazy-part';
import { type MissingPart, PartMissing } from '@bizcoin/ui/part-missing';
import { useTranslations } from 'next-intl';

/** The scanner for those who press for it. Without it the code can still be typed, and what was typed stays. */
export const CodeScanner = lazyPart(() => import('./scanner').then((file) => file.Scanner), {
  missing: ScannerMissing,
});

function ScannerMissing({ retrying, onRetry }: MissingPart) {
  const t = useTranslations('scan');
  return (
    <PartMissing title={t('missing')} retrying={retrying} onRetry={onRetry}>
      {t('missingNext')}
    </PartMissing>
  );
}
