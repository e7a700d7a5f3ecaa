'use client';
import { api } from '../api/api';
import { usePerson } from '../session/person-context';

const LOOK_AGAIN_MS = 60_000;

/** How many tickets wait; null for who does not see them, and until it is known. */
export function useOpenTickets(): number | null {
  const { may } = usePerson();
  const query = api.support.countOpen.useQuery(undefined, {
    enabled: may.seeSupport,
    refetchInterval: LOOK_AGAIN_MS,
    staleTime: LOOK_AGAIN_MS,
  });
  return query.data?.open ?? null;
}
