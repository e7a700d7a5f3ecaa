'use client';
import type { CustomerTopic } from '@bizcoin/api/customer';
import { LiveProvider } from '@bizcoin/ui/live/live-provider';
import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queryKeyOf } from '../api/query-key-of';

// A topic that the server learns to tell does not compile until it stands here. Vouchers give coins or packages, so the
// shelf goes with both.
const keys: Record<CustomerTopic, readonly QueryKey[]> = {
  wallet: [queryKeyOf(['wallet']), queryKeyOf(['voucher'])],
  packages: [queryKeyOf(['package']), queryKeyOf(['voucher'])],
  orders: [queryKeyOf(['checkout', 'get']), queryKeyOf(['checkout', 'orders'])],
  notifications: [queryKeyOf(['notification']), queryKeyOf(['support'])],
};

const sessionKey = queryKeyOf(['auth', 'me'], undefined, 'query');

/** What a customer sees follows what happens, without reloading. */
export function CustomerLive({ children }: { children: ReactNode }) {
  return (
    <LiveProvider url="/api/trpc/live.changes" keys={keys} sessionKey={sessionKey}>
      {children}
    </LiveProvider>
  );
}
