'use client';
import { orderStatuses } from '@bizcoin/domain';
import { oneOf } from '@bizcoin/ui/one-of';
import { useAddress } from '@bizcoin/ui/use-address';
import { orderKinds } from './order';

export const orderFilters = ['search', 'status', 'kind', 'customer'] as const;

/** What the address says about the list of orders; anything it does not know counts as absent. */
export function useOrderFilters() {
  const { params, change } = useAddress();
  const status = oneOf(orderStatuses, params.get('status'));
  const kind = oneOf(orderKinds, params.get('kind'));
  const customerId = params.get('customer');
  const search = params.get('search');
  return {
    status,
    kind,
    customerId,
    change,
    isFiltered: Boolean(search || status || kind || customerId),
    input: {
      ...(search ? { search } : {}),
      ...(status ? { status } : {}),
      ...(kind ? { kind } : {}),
      ...(customerId ? { customerId } : {}),
    },
  };
}
