'use client';
import { FilterChips } from '@bizcoin/ui/filter-chips';
import { useTranslations } from 'next-intl';
import { ClearFilters } from '../address/clear-filters';
import { RemovableFilter } from '../address/removable-filter';
import { ticketKinds, ticketStatuses } from './ticket';
import { ticketFilters, useTicketFilters } from './use-ticket-filters';

export function TicketFilterBar() {
  const t = useTranslations('tickets');
  const filters = useTicketFilters();
  return (
    <search className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-2">
      <FilterChips
        label={t('status')}
        items={ticketStatuses.map((value) => ({ value, label: t(`statusOf.${value}`) }))}
        value={filters.status}
        onValueChange={(status) => filters.change({ status })}
      />
      <FilterChips
        label={t('kind')}
        items={ticketKinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
        value={filters.kind}
        onValueChange={(kind) => filters.change({ kind })}
      />
      {filters.customerId && (
        <RemovableFilter
          label={t('oneCustomer')}
          removeLabel={t('allCustomers')}
          onRemove={() => filters.change({ customer: null })}
        />
      )}
      <ClearFilters filters={ticketFilters} />
    </search>
  );
}
