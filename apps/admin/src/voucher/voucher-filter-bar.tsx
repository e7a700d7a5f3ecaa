'use client';
import { voucherTypes } from '@bizcoin/domain';
import { FilterChips } from '@bizcoin/ui/filter-chips';
import { Select } from '@bizcoin/ui/select';
import { useTranslations } from 'next-intl';
import { ClearFilters } from '../address/clear-filters';
import { SearchField } from '../address/search-field';
import { usePerson } from '../session/person-context';
import { ColumnChoice } from './column-choice';
import { DealerFilter } from './dealer-filter';
import { searchText } from './search-text';
import { useVoucherFilters, voucherFilters, voucherSorts } from './use-voucher-filters';
import { voucherStates } from './voucher-state';

export function VoucherFilterBar() {
  const t = useTranslations('vouchers');
  const type = useTranslations('type');
  const state = useTranslations('state');
  const filters = useVoucherFilters();
  const { may } = usePerson();
  return (
    <search className="mb-4 flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <SearchField label={t('search')} placeholder={t('searchHint')} searchFor={searchText} />
        {may.seeDealers && <DealerFilter />}
        <ClearFilters filters={voucherFilters} />
        <Select
          aria-label={t('sort')}
          className="w-full sm:ms-auto sm:w-48"
          items={voucherSorts.map((value) => ({ value, label: t(`sortBy.${value}`) }))}
          value={filters.sort}
          onValueChange={(sort) => filters.change({ sort: sort === 'newest' ? null : sort })}
        />
        <ColumnChoice />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <FilterChips
          label={t('type')}
          items={voucherTypes.map((value) => ({ value, label: type(value) }))}
          value={filters.type}
          onValueChange={(value) => filters.change({ type: value })}
        />
        <FilterChips
          label={t('state')}
          items={voucherStates.map((value) => ({ value, label: state(value) }))}
          value={filters.state}
          onValueChange={(value) => filters.change({ state: value })}
        />
      </div>
    </search>
  );
}
