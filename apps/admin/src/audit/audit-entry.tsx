'use client';
import { DateTime } from '@bizcoin/ui/date-time';
import { Cell, TableRow } from '@bizcoin/ui/table';
import { useTranslations } from 'next-intl';
import type { Answers } from '../api/api';
import { DiffList } from './diff-list';
import { diffOf } from './diff-of';
import { FilterValue } from './filter-value';
import { SubjectLink } from './subject-link';
import { useActionWords } from './use-action-words';

export type Entry = Answers['audit']['list']['items'][number];

export function AuditEntry({ entry }: { entry: Entry }) {
  const t = useTranslations('audit');
  const words = useActionWords();
  const differences = diffOf(entry.before, entry.after);
  return (
    <TableRow className="align-top [&>td]:py-2.5">
      <Cell>
        <DateTime at={entry.createdAt} />
      </Cell>
      <Cell className="whitespace-nowrap">
        {entry.actor ? (
          <FilterValue filter="actor" value={entry.actor.id} label={entry.actor.name} />
        ) : (
          <span className="text-ink-soft">{t('system')}</span>
        )}
      </Cell>
      <Cell className="whitespace-nowrap">
        <span className="block font-semibold">
          <FilterValue filter="action" value={entry.action} label={words(entry.action)} />
        </span>
        <SubjectLink kind={entry.subjectKind} id={entry.subjectId} />
      </Cell>
      <Cell className="min-w-40">{entry.reason ?? <span className="text-ink-soft">{t('noReason')}</span>}</Cell>
      <Cell className="min-w-72">
        {differences.length > 0 ? (
          <DiffList differences={differences} />
        ) : (
          <span className="text-13 text-ink-soft">{t('noChange')}</span>
        )}
      </Cell>
    </TableRow>
  );
}
