import { problemOf } from '@bizcoin/ui/problem-of';
import type { InfiniteData, Query, QueryClient, QueryKey } from '@tanstack/react-query';
import type { Answers } from '../api/api';
import { forgetKnownState, readKnownState, writeKnownState } from './known-state';

/**
 * What the dashboard, the wallet and the shelf are made of. Of codes these answers hold the last symbols at most, and
 * nothing in them lets anybody act in the customer's name.
 */
const KEPT = [
  'auth.me',
  'wallet.get',
  'wallet.entries',
  'voucher.shelf',
  'voucher.history',
  'package.mine',
  'notification.list',
];
const SESSION = 'auth.me';
const WRITE_AFTER_MS = 500;

/** tRPC names a query by the path of its procedure, then its input. */
const procedureOf = (queryKey: QueryKey) => (Array.isArray(queryKey[0]) ? queryKey[0].join('.') : '');

/** Of a list that is read page by page, the first page is enough. */
function firstPage(data: unknown): unknown {
  const { pages, pageParams } = (data ?? {}) as Partial<InfiniteData<unknown>>;
  return pages && pageParams ? { pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) } : data;
}

/**
 * Keeps what the customer last read on this device, and brings it back when the app opens and the shop cannot be
 * reached. With the session it goes: at signing out, or as soon as the server says that nobody is signed in. Answers
 * how to stop.
 */
export function keepKnownState(client: QueryClient): () => void {
  let timer: number | undefined;
  const cache = client.getQueryCache();

  const write = () => {
    const queries = cache.getAll().filter(({ queryKey, state }) => state.data && KEPT.includes(procedureOf(queryKey)));
    const me = queries.find(({ queryKey }) => procedureOf(queryKey) === SESSION)?.state.data as Answers['auth']['me'];
    if (!me) return;
    const readings = queries.map(({ queryKey, state }) => ({
      ...{ queryKey, data: firstPage(state.data), readAt: state.dataUpdatedAt },
    }));
    writeKnownState({ customerId: me.id, readings });
  };
  const writeSoon = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(write, WRITE_AFTER_MS);
  };
  const forget = () => {
    window.clearTimeout(timer);
    forgetKnownState();
  };
  // The session stays in error, with what is known of it: that is how the app says that the shop does not answer.
  const recall = (queryKey: QueryKey, data: unknown, readAt: number) => {
    const asked = cache.find({ queryKey });
    if (asked && isUnreachable(asked)) asked.setState({ data, dataUpdatedAt: readAt });
    else client.setQueryData(queryKey, data, { updatedAt: readAt });
  };
  const restore = () => {
    for (const { queryKey, data, readAt } of readKnownState(Date.now())?.readings ?? [])
      if (client.getQueryData(queryKey) === undefined) recall(queryKey, data, readAt);
  };

  const stop = cache.subscribe((event) => {
    if (!('query' in event) || !KEPT.includes(procedureOf(event.query.queryKey))) return;
    const isSession = procedureOf(event.query.queryKey) === SESSION;
    if (isSession && (event.type === 'removed' || event.query.state.data === null)) return forget();
    if (event.type !== 'updated') return;
    if (event.action.type === 'success') writeSoon();
    if (isSession && isUnreachable(event.query)) restore();
  });
  return () => {
    window.clearTimeout(timer);
    stop();
  };
}

/** Nothing was ever read, and no answer came: not a refusal and no fault of the server's. */
const isUnreachable = ({ state }: Query) =>
  state.status === 'error' && state.data === undefined && problemOf(state.error).kind === 'unreachable';
