'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { buttonStyles } from '@bizcoin/ui/button';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { LoadMore } from '@bizcoin/ui/load-more';
import { keepPreviousData } from '@tanstack/react-query';
import { Plus, Ticket } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ListState } from '../address/list-state';
import { useAnnouncedCount } from '../address/use-announced-count';
import { api } from '../api/api';
import { AccessNote } from '../session/access-note';
import { usePerson } from '../session/person-context';
import { useVoucherFilters, voucherFilters } from './use-voucher-filters';
import { VoucherFilterBar } from './voucher-filter-bar';
import { VoucherTable } from './voucher-table';

const ROWS_PER_PAGE = 50;

export function VoucherIndex() {
  const t = useTranslations('vouchers');
  const { may } = usePerson();
  const { input, columns, isFiltered } = useVoucherFilters();
  const list = api.voucher.list.useInfiniteQuery(
    { ...input, limit: ROWS_PER_PAGE },
    { getNextPageParam: (page) => page.nextCursor ?? undefined, placeholderData: keepPreviousData },
  );
  const vouchers = list.data?.pages.flatMap((page) => page.items) ?? [];
  useAnnouncedCount(vouchers.length, list.isSuccess && !list.isPlaceholderData);
  return (
    <>
      <PageHeading action={may.createVouchers ? <NewVoucherLink /> : <AccessNote>{t('createNeedsFull')}</AccessNote>}>
        {t('title')}
      </PageHeading>
      <VoucherFilterBar />
      <ListState
        query={list}
        count={vouchers.length}
        filters={voucherFilters}
        isFiltered={isFiltered}
        empty={
          <EmptyState
            icon={<Ticket className="size-5" />}
            title={t('empty')}
            action={may.createVouchers && <NewVoucherLink />}
          >
            {may.createVouchers ? t('emptyNext') : t('createNeedsFull')}
          </EmptyState>
        }
      >
        <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? 'opacity-60' : undefined}>
          <VoucherTable vouchers={vouchers} columns={columns} />
        </div>
        <LoadMore
          hasMore={list.hasNextPage}
          pending={list.isFetchingNextPage}
          onLoadMore={() => void list.fetchNextPage()}
        />
      </ListState>
    </>
  );
}

function NewVoucherLink() {
  const t = useTranslations('vouchers');
  return (
    <Link href="/vouchers/new" className={buttonStyles()}>
      <Plus aria-hidden className="size-4" />
      {t('new')}
    </Link>
  );
}
