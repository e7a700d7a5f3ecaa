'use client';
import type { QuoteWarning } from '@bizcoin/domain';
import { useFormats } from '@bizcoin/ui/use-formats';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** What a customer should know before paying so. */
export function PurchaseWarnings({ warnings }: { warnings: readonly QuoteWarning[] }) {
  const t = useTranslations('checkout');
  const formats = useFormats();
  if (warnings.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 rounded-card bg-amber-soft px-4 py-3 text-15">
      {warnings.map(({ code, bizcoins, at }) => (
        <li key={`${code} ${at}`} className="flex gap-2">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-amber" />
          {t(`warning.${code}`, { amount: formats.bizcoins(bizcoins), date: formats.lastMinuteInZone(at) })}
        </li>
      ))}
    </ul>
  );
}
