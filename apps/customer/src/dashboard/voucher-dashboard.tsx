'use client';
import { lazyPart } from '@bizcoin/ui/lazy-part';
import { NearScreen } from '@bizcoin/ui/near-screen';
import { Skeleton } from '@bizcoin/ui/skeleton';
import { whenIdle } from '@bizcoin/ui/when-idle';
import { useEffect } from 'react';
import { WalletOverview } from '../wallet/wallet-overview';
import { Offers } from './offers';
import { SavedDiscounts } from './saved-discounts';

const LatestActivity = lazyPart(() => import('./latest-activity').then((file) => file.LatestActivity));
const UnreadNotices = lazyPart(() => import('./unread-notices').then((file) => file.UnreadNotices));

/**
 * The start page: what can be spent, what can be sent, what can be redeemed, what happened. Each part reads for itself,
 * so that one which fails leaves the others standing.
 */
export function VoucherDashboard() {
  useEffect(
    () =>
      whenIdle(() => {
        LatestActivity.fetchAhead();
        UnreadNotices.fetchAhead();
      }),
    [],
  );
  return (
    <div className="flex flex-col gap-8">
      <WalletOverview />
      <Offers />
      <SavedDiscounts />
      <NearScreen placeholder={<Skeleton className="h-96 rounded-card" />}>
        <div className="grid items-start gap-8 md:grid-cols-2 md:gap-x-6">
          <LatestActivity />
          <UnreadNotices />
        </div>
      </NearScreen>
    </div>
  );
}
