import { fetchInTime } from '@bizcoin/ui/fetch-in-time';
import { httpBatchLink, httpLink, splitLink } from '@trpc/client';
import { api } from './api';
import { withoutDirection } from './without-direction';

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
