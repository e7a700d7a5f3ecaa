'use client';
import { type Answers, api } from '../api/api';

export type Me = NonNullable<Answers['auth']['me']>;

/** The signed-in customer. Only inside `SessionGate`, which has read it already. */
export function useMe() {
  const { data } = api.auth.me.useQuery(undefined, { staleTime: 60_000 });
  return data ?? null;
}
