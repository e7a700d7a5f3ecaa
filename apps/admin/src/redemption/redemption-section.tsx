'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { LoadMore } from '@bizcoin/ui/load-more';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ListState } from '../address/list-state';
import { api } from '../api/api';
import { AccessNote } from '../session/access-note';
import { usePerson } from '../session/person-context';
import { Section } from '../shell/section';
import type { RollbackSubject } from './redemption';
import { RedemptionTable } from './redemption-table';
import { RollbackDialog } from './rollback-dialog';

/** Who redeemed a voucher, and taking it back. */
export function RedemptionSection({ voucherId }: { voucherId: string }) {
  const t = useTranslations('redemptions');
  const { may } = usePerson();
  const [subject, setSubject] = useState<RollbackSubject | null>(null);
  const list = api.voucher.redemptions.useInfiniteQuery(
    { voucherId },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  );
  const redemptions = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t('title')} note={!may.rollBack && <AccessNote>{t('rollBackNeedsSupport')}</AccessNote>}>
      <ListState
        query={list}
        count={redemptions.length}
        filters={[]}
        isFiltered={false}
        empty={
          <EmptyState title={t('empty')} className="rounded-card border border-line bg-surface">
            {t('emptyNext')}
          </EmptyState>
        }
      >
        <RedemptionTable redemptions={redemptions} onRollBack={setSubject} />
        <LoadMore
          hasMore={list.hasNextPage}
          pending={list.isFetchingNextPage}
          onLoadMore={() => void list.fetchNextPage()}
        />
      </ListState>
      {subject && <RollbackDialog subject={subject} onClose={() => setSubject(null)} />}
    </Section>
  );
}
