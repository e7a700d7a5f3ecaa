'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { LoadMore } from '@bizcoin/ui/load-more';
import { HeaderCell, Table, TableBody, TableHead, TableRow } from '@bizcoin/ui/table';
import { useAddress } from '@bizcoin/ui/use-address';
import { keepPreviousData } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ListState } from '../address/list-state';
import { useAnnouncedCount } from '../address/use-announced-count';
import { api } from '../api/api';
import { AuditEntry } from './audit-entry';
import { AuditFilterBar, auditFilters } from './audit-filter-bar';

const ROWS_PER_PAGE = 50;
const columns = ['when', 'actor', 'action', 'reason', 'change'] as const;

export function AuditIndex() {
  const t = useTranslations('audit');
  const { params } = useAddress();
  const [actorId, action, subjectId] = auditFilters.map((filter) => params.get(filter));
  const list = api.audit.list.useInfiniteQuery(
    {
      limit: ROWS_PER_PAGE,
      ...(actorId ? { actorId } : {}),
      ...(action ? { action } : {}),
      ...(subjectId ? { subjectId } : {}),
    },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: keepPreviousData },
  );
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  useAnnouncedCount(entries.length, list.isSuccess && !list.isPlaceholderData);
  const actorName = entries.find(({ actor }) => actor?.id === actorId)?.actor?.name ?? null;
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <AuditFilterBar actorName={actorName} />
      <ListState
        query={list}
        count={entries.length}
        filters={auditFilters}
        isFiltered={Boolean(actorId || action || subjectId)}
        empty={
          <EmptyState icon={<ScrollText className="size-5" />} title={t('empty')}>
            {t('emptyNext')}
          </EmptyState>
        }
      >
        <Table label={t('title')}>
          <TableHead>
            <TableRow>
              {columns.map((column) => (
                <HeaderCell key={column}>{t(`column.${column}`)}</HeaderCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {entries.map((entry) => (
              <AuditEntry key={entry.id} entry={entry} />
            ))}
          </TableBody>
        </Table>
        <LoadMore
          hasMore={list.hasNextPage}
          pending={list.isFetchingNextPage}
          onLoadMore={() => void list.fetchNextPage()}
        />
      </ListState>
    </>
  );
}
