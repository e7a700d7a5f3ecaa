'use client';
import { useAddress } from '@bizcoin/ui/use-address';
import { useTranslations } from 'next-intl';

interface FilterValueProps {
  filter: 'actor' | 'action';
  value: string;
  label: string;
}

/** A value in the list that narrows the list to itself. */
export function FilterValue({ filter, value, label }: FilterValueProps) {
  const t = useTranslations('audit');
  const { change } = useAddress();
  return (
    <button
      type="button"
      title={t('only', { label })}
      onClick={() => change({ [filter]: value })}
      className="rounded-[4px] underline-offset-4 hover:underline"
    >
      {label}
    </button>
  );
}
