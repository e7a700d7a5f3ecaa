'use client';
import { oneOf } from '../address/one-of';
import { useAddress } from '../address/use-address';
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
