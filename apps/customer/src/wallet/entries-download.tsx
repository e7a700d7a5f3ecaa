'use client';
import { Button } from '@bizcoin/ui/button';
import { problemOf } from '@bizcoin/ui/problem-of';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ProblemNotice } from '../problem/problem-notice';
import { useEntriesFile } from './use-entries-file';
import type { LedgerFilter } from './use-ledger-filter';

/** The entries that the filters leave, as a file; not only those that were scrolled into view. */
export function EntriesDownload({ filter }: { filter: LedgerFilter }) {
  const t = useTranslations('entriesFile');
  const { save, read, saving, error, saved } = useEntriesFile(filter);
  return (
    <div className="mt-4 flex flex-col items-start gap-3">
      <Button variant="secondary" pending={saving} onClick={save}>
        {!saving && <Download aria-hidden className="size-4" />}
        {saving ? t('reading', { count: read }) : t('save')}
      </Button>
      {saved && !saved.complete && <p className="text-15 text-ink-soft">{t('cut', { count: saved.count })}</p>}
      {error && <ProblemNotice problem={problemOf(error)} />}
    </div>
  );
}
