'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { useReaderZone } from '../calendar/use-reader-zone';
import type { EntryWords } from './entries-csv';
import { ledgerKind } from './ledger-kind';

/** The words of the file of entries: the same as on the screen. */
export function useEntryWords(): EntryWords {
  const t = useTranslations('ledger');
  const column = useTranslations('entriesFile.column');
  const formats = useFormats();
  const zone = formats.zone(useReaderZone());
  return {
    columns: [
      ...[column('time', { zone }), column('instant'), column('kind'), column('reason')],
      ...[column('amount'), column('balance'), column('reference'), column('order')],
    ],
    kind: (entry) => t(`kind.${ledgerKind(entry.kind)}`),
    reason: (entry) => entry.reason ?? t(`about.${ledgerKind(entry.kind)}`),
  };
}
