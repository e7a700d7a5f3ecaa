'use client';
import { oneOf } from '@bizcoin/ui/one-of';
import { useAddress } from '@bizcoin/ui/use-address';
import { ticketKinds, ticketStatuses } from './ticket';

export const ticketFilters = ['status', 'kind', 'customer'] as const;

export function useTicketFilters() {
  const { params, change } = useAddress();
  const status = oneOf(ticketStatuses, params.get('status'));
  const kind = oneOf(ticketKinds, params.get('kind'));
  const customerId = params.get('customer');
  return {
    status,
    kind,
    customerId,
    change,
    isFiltered: Boolean(status || kind || customerId),
    input: {
      ...(status ? { status } : {}),
      ...(kind ? { kind } : {}),
      ...(customerId ? { customerId } : {}),
    },
  };
}
