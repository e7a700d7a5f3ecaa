'use client';
import { api } from '../api/api';

const REREAD_MS = 30_000;

/** How many notices are unread, read again every half minute and whenever the customer comes back to the page. */
export function useUnread(): number {
  const { data } = api.notification.list.useQuery({ limit: 1 }, { refetchInterval: REREAD_MS });
  return data?.unread ?? 0;
}
