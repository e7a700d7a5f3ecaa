'use client';
import { voucherTypes } from '@bizcoin/domain';
import { oneOf } from '@bizcoin/ui/one-of';
import { useAddress } from '@bizcoin/ui/use-address';
import { usePerson } from '../session/person-context';
import { type Column, type OptionalColumn, optionalColumns } from './voucher-columns';
import { voucherStates } from './voucher-state';

export const voucherSorts = ['newest', 'expiry', 'usage'] as const;
export const voucherFilters = ['search', 'type', 'state', 'dealer'] as const;

/** What the address says about the list of vouchers; anything it does not know counts as absent. */
export function useVoucherFilters() {
  const { params, change } = useAddress();
  const { may } = usePerson();
  const type = oneOf(voucherTypes, params.get('type'));
  const state = oneOf(voucherStates, params.get('state'));
  const sort = oneOf(voucherSorts, params.get('sort')) ?? 'newest';
  const dealerId = may.seeDealers ? params.get('dealer') : null;
  const search = params.get('search');
  const chosen: OptionalColumn[] = (params.get('columns') ?? (may.seeDealers ? 'dealer' : ''))
    .split(',')
    .flatMap((column) => oneOf(optionalColumns, column) ?? []);
  const columns: Column[] = ['benefit', 'code', 'usage', 'expires', 'state', ...chosen];
  return {
    type,
    state,
    sort,
    dealerId,
    chosen,
    columns,
    change,
    isFiltered: Boolean(search || type || state || dealerId),
    input: {
      sort,
      ...(search ? { search } : {}),
      ...(type ? { type } : {}),
      ...(state ? { state } : {}),
      ...(dealerId ? { dealerId } : {}),
    },
  };
}
