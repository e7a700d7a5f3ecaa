'use client';
import { ledgerKinds } from '@bizcoin/domain';
import { Button } from '@bizcoin/ui/button';
import { useTranslations } from 'next-intl';
import { Choice } from '../address/choice';
import { DayField } from '../address/day-field';
import type { LedgerFilter } from './use-ledger-filter';

/** Which entries are shown. Every choice goes into the address, so that a reload keeps it. */
export function LedgerFilterBar({ filter }: { filter: LedgerFilter }) {
  const t = useTranslations('ledgerFilter');
  const kinds = useTranslations('ledger.kind');
  return (
    <search
      aria-label={t('label')}
      className="mb-4 grid grid-cols-1 items-end gap-3 min-[22rem]:grid-cols-2 sm:grid-cols-[minmax(0,14rem)_11rem_11rem_auto]"
    >
      <Choice
        className="min-[22rem]:col-span-2 sm:col-span-1"
        label={t('kind')}
        any={t('anyKind')}
        items={ledgerKinds.map((value) => ({ value, label: kinds(value) }))}
        value={filter.kind}
        onValueChange={(kind) => filter.change({ kind })}
      />
      <DayField label={t('from')} value={filter.from} onValueChange={(from) => filter.change({ from })} />
      <DayField label={t('to')} value={filter.to} onValueChange={(to) => filter.change({ to })} />
      {filter.isFiltered && (
        <Button
          variant="quiet"
          className="-ms-4 justify-self-start min-[22rem]:col-span-2 sm:col-span-1 sm:ms-0"
          onClick={filter.clear}
        >
          {t('clear')}
        </Button>
      )}
    </search>
  );
}
