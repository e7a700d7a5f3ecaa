'use client';
import { orderStatuses } from '@bizcoin/domain';
import { FilterChips } from '@bizcoin/ui/filter-chips';
import { useTranslations } from 'next-intl';
import { ClearFilters } from '../address/clear-filters';
import { RemovableFilter } from '../address/removable-filter';
import { SearchField } from '../address/search-field';
import { orderKinds } from './order';
import { orderFilters, useOrderFilters } from './use-order-filters';

export function OrderFilterBar() {
  const t = useTranslations('orders');
  const filters = useOrderFilters();
  return (
    <search className="mb-4 flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <SearchField label={t('search')} placeholder={t('searchHint')} />
        {filters.customerId && (
          <RemovableFilter
            label={t('oneCustomer')}
            removeLabel={t('allCustomers')}
            onRemove={() => filters.change({ customer: null })}
          />
        )}
        <ClearFilters filters={orderFilters} />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <FilterChips
          label={t('status')}
          items={orderStatuses.map((value) => ({ value, label: t(`statusOf.${value}`) }))}
          value={filters.status}
          onValueChange={(status) => filters.change({ status })}
        />
        <FilterChips
          label={t('kind')}
          items={orderKinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
          value={filters.kind}
          onValueChange={(kind) => filters.change({ kind })}
        />
      </div>
    </search>
  );
}
