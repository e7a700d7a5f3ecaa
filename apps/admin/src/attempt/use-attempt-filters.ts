'use client';
import { oneOf } from '@bizcoin/ui/one-of';
import { useAddress } from '@bizcoin/ui/use-address';
import { outcomes } from './outcome';

export const attemptFilters = ['kind', 'outcome', 'customer', 'voucher'] as const;
export const attemptKinds = ['preview', 'redeem'] as const;

export function useAttemptFilters() {
  const { params, change } = useAddress();
  const kind = oneOf(attemptKinds, params.get('kind'));
  const outcome = oneOf(outcomes, params.get('outcome'));
  const customerId = params.get('customer');
  const voucherId = params.get('voucher');
  return {
    kind,
    outcome,
    customerId,
    voucherId,
    change,
    isFiltered: Boolean(kind || outcome || customerId || voucherId),
    input: {
      ...(kind ? { kind } : {}),
      ...(outcome ? { outcome } : {}),
      ...(customerId ? { customerId } : {}),
      ...(voucherId ? { voucherId } : {}),
    },
  };
}
