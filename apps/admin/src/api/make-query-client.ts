import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { problemOf } from '../problem/problem-of';
import { api } from './api';

const RETRIES_MAX = 2;

const isRefused = (error: unknown) => problemOf(error).kind === 'refusal';

/** `networkMode: 'always'`: a change made without a network fails at once and is never queued behind the person's back. */
export function makeQueryClient(): QueryClient {
  const endSession = (error: unknown) => {
    const problem = problemOf(error);
    if (problem.kind !== 'refusal' || problem.refusal.code !== 'not_signed_in') return;
    client.setQueryData(getQueryKey(api.auth.me, undefined, 'query'), null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: endSession }),
    mutationCache: new MutationCache({ onError: endSession }),
    defaultOptions: {
      queries: { staleTime: 5_000, retry: (failures, error) => failures < RETRIES_MAX && !isRefused(error) },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
