'use client';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../api/api';
import { useReaderZone } from '../calendar/use-reader-zone';
import { saveFile } from '../download/save-file';
import { readAllEntries } from './read-all-entries';
import { useEntryWords } from './use-entry-words';
import type { LedgerFilter } from './use-ledger-filter';

/** Reads every entry that the filters leave and saves them as a file. */
export function useEntriesFile({ input, from, to }: LedgerFilter) {
  const t = useTranslations('entriesFile');
  const announce = useAnnounce();
  const { client } = api.useUtils();
  const words = useEntryWords();
  const timeZone = useReaderZone();
  const [read, setRead] = useState(0);
  const name = [t('name'), from, to].filter(Boolean).join('_');
  const saving = useMutation({
    mutationFn: async () => {
      setRead(0);
      const [{ entries, complete }, { entriesCsv }] = await Promise.all([
        readAllEntries({ load: (page) => client.wallet.entries.query({ ...input, ...page }), onRead: setRead }),
        import('./entries-csv'),
      ]);
      saveFile(`${name}.csv`, entriesCsv(entries, words, timeZone));
      return { count: entries.length, complete };
    },
    onSuccess: ({ count, complete }) => announce(t(complete ? 'saved' : 'cut', { count })),
  });
  return { save: () => saving.mutate(), read, saving: saving.isPending, error: saving.error, saved: saving.data };
}
