'use client';
import { WalletOverview } from '../wallet/wallet-overview';
import { LatestActivity } from './latest-activity';
import { Offers } from './offers';
import { SavedDiscounts } from './saved-discounts';
import { UnreadNotices } from './unread-notices';

/**
 * The start page: what can be spent, what can be sent, what can be redeemed, what happened. Each part reads for itself,
 * so that one which fails leaves the others standing.
 */
export function VoucherDashboard() {
  return (
    <div className="flex flex-col gap-8">
      <WalletOverview />
      <Offers />
      <SavedDiscounts />
      <div className="grid items-start gap-8 md:grid-cols-2 md:gap-4">
        <LatestActivity />
        <UnreadNotices />
      </div>
    </div>
  );
}
