'use client';
import { FilterChips } from '@bizcoin/ui/filter-chips';
import { Select } from '@bizcoin/ui/select';
import { useTranslations } from 'next-intl';
import { ClearFilters } from '../address/clear-filters';
import { RemovableFilter } from '../address/removable-filter';
import { CustomerFilter } from '../customer/customer-filter';
import { voucherOutcomes } from './outcome';
import { attemptFilters, attemptKinds, useAttemptFilters } from './use-attempt-filters';

const ANY = 'any';

export function AttemptFilterBar() {
  const t = useTranslations('attempts');
  const outcome = useTranslations('outcome');
  const filters = useAttemptFilters();
  const { change } = filters;
  const outcomeItems = [
    { value: ANY, label: t('anyOutcome') },
    ...voucherOutcomes.map((value) => ({ value, label: outcome(value) })),
  ];
  return (
    <search className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className="w-full sm:w-72">
        <CustomerFilter
          customerId={filters.customerId}
          onCustomerChange={(customer) => change({ customer })}
          label={t('customer')}
          placeholder={t('customerHint')}
        />
      </div>
      <Select
        aria-label={t('outcome')}
        className="w-full sm:w-56"
        items={outcomeItems}
        value={filters.outcome ?? ANY}
        onValueChange={(value) => change({ outcome: value === ANY ? null : value })}
      />
      <FilterChips
        label={t('kind')}
        items={attemptKinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
        value={filters.kind}
        onValueChange={(kind) => change({ kind })}
      />
      {filters.voucherId && (
        <RemovableFilter
          label={t('oneVoucher')}
          removeLabel={t('allVouchers')}
          onRemove={() => change({ voucher: null })}
        />
      )}
      <ClearFilters filters={attemptFilters} />
    </search>
  );
}
