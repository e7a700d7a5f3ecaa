'use client';
import { Select } from '@bizcoin/ui/select';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { useVoucherFilters } from './use-voucher-filters';

const ALL = 'all';

export function DealerFilter() {
  const t = useTranslations('vouchers');
  const { dealerId, change } = useVoucherFilters();
  const dealers = api.dealer.list.useQuery();
  const items = [
    { value: ALL, label: t('everyDealer') },
    ...(dealers.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Select
      aria-label={t('dealer')}
      className="w-full sm:w-48"
      items={items}
      value={dealerId ?? ALL}
      onValueChange={(value) => change({ dealer: value === ALL ? null : value })}
    />
  );
}
