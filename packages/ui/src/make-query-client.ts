import { MutationCache, QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import { problemOf } from './problem-of';

interface QueryClientOptions {
  /** Where the app keeps who is signed in: it becomes null as soon as any answer says that nobody is. */
  sessionKey: QueryKey;
  /** How long what was read is shown again without asking. */
  staleTimeMs: number;
}

const RETRIES_MAX = 2;

const isRefused = (error: unknown) => problemOf(error).kind === 'refusal';

// What is not known to have no network has one: only browsers know, and only "no" is certain.
const mayBeOnline = () => globalThis.navigator?.onLine !== false;

/**
 * `networkMode: 'always'`: a change made offline fails at once and is never queued to run behind the person's back, and
 * what cannot be read says so instead of loading for ever. It is read again as soon as there is a network.
 */
export function makeQueryClient({ sessionKey, staleTimeMs }: QueryClientOptions): QueryClient {
  const endSession = (error: unknown) => {
    const problem = problemOf(error);
    if (problem.kind !== 'refusal' || problem.refusal.code !== 'not_signed_in') return;
    client.setQueryData(sessionKey, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: endSession }),
    mutationCache: new MutationCache({ onError: endSession }),
    defaultOptions: {
      queries: {
        staleTime: staleTimeMs,
        retry: (failures, error) => failures < RETRIES_MAX && mayBeOnline() && !isRefused(error),
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
