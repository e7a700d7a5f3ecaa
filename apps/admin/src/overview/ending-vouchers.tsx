'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ListState } from '../address/list-state';
import { api } from '../api/api';
import { Section } from '../shell/section';
import { VoucherTable } from '../voucher/voucher-table';

const VOUCHERS_SHOWN = 6;
const columns = ['benefit', 'code', 'usage', 'expires', 'state'] as const;

export function EndingVouchers() {
  const t = useTranslations('overview');
  const query = api.voucher.list.useQuery({ state: 'active', sort: 'expiry', limit: VOUCHERS_SHOWN });
  const vouchers = query.data?.items ?? [];
  return (
    <Section
      title={t('ending')}
      note={
        <Link
          href="/vouchers?state=active&sort=expiry"
          className="text-13 font-semibold text-jade underline-offset-4 hover:underline"
        >
          {t('allVouchers')}
        </Link>
      }
    >
      <ListState
        query={query}
        count={vouchers.length}
        filters={[]}
        isFiltered={false}
        empty={
          <EmptyState title={t('noVouchers')} className="rounded-card border border-line bg-surface">
            {t('noVouchersNext')}
          </EmptyState>
        }
      >
        <VoucherTable vouchers={vouchers} columns={columns} />
      </ListState>
    </Section>
  );
}
