'use client';
import { Button } from '@bizcoin/ui/button';
import { useAddress } from '@bizcoin/ui/use-address';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** Takes away every filter named; shown only while there is one. */
export function ClearFilters({ filters }: { filters: readonly string[] }) {
  const t = useTranslations('index');
  const { params, change } = useAddress();
  if (!filters.some((filter) => params.get(filter))) return null;
  return (
    <Button
      variant="quiet"
      size="sm"
      onClick={() => change(Object.fromEntries(filters.map((filter) => [filter, null])))}
    >
      <X aria-hidden className="size-4" />
      {t('clear')}
    </Button>
  );
}
