'use client';
import { ledgerKinds } from '@bizcoin/domain';
import { oneOf } from '@bizcoin/ui/one-of';
import { useAddress } from '@bizcoin/ui/use-address';
import { isCivilDate } from '../calendar/is-civil-date';
import { useReaderZone } from '../calendar/use-reader-zone';

const dayOf = (text: string | null) => (text !== null && isCivilDate(text) ? text : null);

/** What the address says about the entries of the wallet; anything it does not know counts as absent. */
export function useLedgerFilter() {
  const { params, change } = useAddress();
  const timeZone = useReaderZone();
  const kind = oneOf(ledgerKinds, params.get('kind'));
  const from = dayOf(params.get('from'));
  const to = dayOf(params.get('to'));
  return {
    ...{ kind, from, to, change },
    clear: () => change({ kind: null, from: null, to: null }),
    isFiltered: kind !== null || from !== null || to !== null,
    input: {
      ...(kind && { kind }),
      ...(from && { from }),
      ...(to && { to }),
      ...((from || to) && { timeZone }),
    },
  };
}

export type LedgerFilter = ReturnType<typeof useLedgerFilter>;
