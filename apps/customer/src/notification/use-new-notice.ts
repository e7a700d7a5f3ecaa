'use client';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/api';
import type { Notice } from './notice-types';

/** What this tab did so recently it has told itself, on the page. */
const OWN_DOING_MS = 5_000;

/** A notice that came while the customer looked at another page, and a way to put it aside. */
export function useNewNotice(): readonly [notice: Notice | null, close: () => void] {
  const queryClient = useQueryClient();
  const pathname = usePathname();
  const { data, dataUpdatedAt } = api.notification.list.useQuery({ limit: 1 });
  const [shown, setShown] = useState<Notice | null>(null);
  const last = useRef<string | null>(null);
  const newest = data?.items[0];
  useEffect(() => {
    // What was kept from an earlier visit is no beginning: news are what comes after the first answer.
    if (data === undefined || dataUpdatedAt < performance.timeOrigin) return;
    const before = last.current;
    last.current = newest?.id ?? '';
    if (before === null || newest === undefined || newest.id <= before || newest.readAt !== null) return;
    if (pathname === '/notifications' || document.visibilityState === 'hidden' || isOwnDoing(queryClient)) return;
    setShown(newest);
  }, [data, dataUpdatedAt, newest, pathname, queryClient]);
  return [pathname === '/notifications' ? null : shown, () => setShown(null)];
}

const isOwnDoing = (queryClient: QueryClient): boolean =>
  queryClient
    .getMutationCache()
    .getAll()
    .some(({ state }) => state.status !== 'error' && Date.now() - state.submittedAt < OWN_DOING_MS);
