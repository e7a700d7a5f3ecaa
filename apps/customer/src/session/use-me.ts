'use client';
import { api } from '../api/api';

/** The signed-in customer. Only inside `SessionGate`, which has read it already. */
export function useMe() {
  const { data } = api.auth.me.useQuery(undefined, { staleTime: 60_000 });
  return data ?? null;
}
