'use client';
import { type OrderStatus, orderStatuses } from '@bizcoin/domain';
import { oneOf } from '@bizcoin/ui/one-of';
import { useAddress } from '@bizcoin/ui/use-address';
import type { Order } from './order-types';

export const orderKinds = ['package', 'top_up'] as const satisfies readonly Order['kind'][];

/** What the address says about the list of orders; anything it does not know counts as absent. */
export function useOrderFilter() {
  const { params, change } = useAddress();
  const status = oneOf<OrderStatus>(orderStatuses, params.get('status'));
  const kind = oneOf(orderKinds, params.get('kind'));
  return {
    ...{ status, kind, change },
    clear: () => change({ status: null, kind: null }),
    isFiltered: status !== null || kind !== null,
    input: { ...(status && { status }), ...(kind && { kind }) },
  };
}

export type OrderFilter = ReturnType<typeof useOrderFilter>;
