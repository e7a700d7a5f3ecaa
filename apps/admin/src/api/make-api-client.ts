import { httpBatchLink, httpLink, splitLink } from '@trpc/client';
import { api } from './api';
import { withoutDirection } from './without-direction';

const CLIENT_TIMEOUT_MS = 20_000;

interface Cancellable {
  signal?: AbortSignal | null | undefined;
}

/** Gives up after 20 s, the longest of the time-outs in the chain, so that nobody waits for an answer that cannot come. */
function fetchInTime(input: RequestInfo | URL, init: Cancellable = {}) {
  const deadline = AbortSignal.timeout(CLIENT_TIMEOUT_MS);
  return fetch(input, { ...init, signal: init.signal ? AbortSignal.any([init.signal, deadline]) : deadline });
}

/** Mutations travel alone: one slow or refused effect must not hold up another. Queries of one moment share a request. */
export function makeApiClient() {
  const options = { url: '/api/trpc', headers: { 'x-trpc-source': 'web' }, fetch: fetchInTime };
  return api.createClient({
    links: [
      withoutDirection,
      splitLink({
        condition: (operation) => operation.type === 'mutation',
        true: httpLink(options),
        false: httpBatchLink({ ...options, maxItems: 10, maxURLLength: 2000 }),
      }),
    ],
  });
}
