'use client';
import type { StaffTopic } from '@bizcoin/api/admin';
import { LiveProvider } from '@bizcoin/ui/live/live-provider';
import type { QueryKey } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import type { ReactNode } from 'react';
import { api } from '../api/api';
import { usePerson } from '../session/person-context';

// What a form was filled from is not read again under the hands of who fills it.
const keys: Record<StaffTopic, readonly QueryKey[]> = {
  orders: [getQueryKey(api.order.list), getQueryKey(api.order.get)],
  tickets: [getQueryKey(api.support)],
  vouchers: [getQueryKey(api.voucher.list), getQueryKey(api.voucher.redemptions)],
  customers: [getQueryKey(api.customer)],
};

const sessionKey = getQueryKey(api.auth.me, undefined, 'query');

/** Lists of the staff follow what happens; members of a dealer are told nothing. */
export function StaffLive({ children }: { children: ReactNode }) {
  if (usePerson().level === null) return children;
  return (
    <LiveProvider url="/api/trpc/live.changes" keys={keys} sessionKey={sessionKey}>
      {children}
    </LiveProvider>
  );
}
