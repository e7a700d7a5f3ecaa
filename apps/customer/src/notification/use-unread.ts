'use client';
import { useRereadMs } from '@bizcoin/ui/live/live-provider';
import { api } from '../api/api';

/** How many notices are unread, read again when one comes and whenever the customer comes back to the page. */
export function useUnread(): number {
  const { data } = api.notification.list.useQuery({ limit: 1 }, { refetchInterval: useRereadMs() });
  return data?.unread ?? 0;
}
