'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { classNames } from '@bizcoin/ui/class-names';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { Ticket as TicketIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { QueryProblem } from '../problem/query-problem';
import { MessageAllowance } from '../wallet/message-allowance';
import { WalletSummary } from '../wallet/wallet-summary';
import { DiscountTicket } from './discount-ticket';
import { UseNowButton } from './use-now-button';
import { VoucherTicket } from './voucher-ticket';

const SHOWN_MAX = 4;

/** The widget of the start page: what can be spent, what can be sent, what can be redeemed now. */
export function VoucherDashboard() {
  const t = useTranslations('dashboard');
  const wallet = api.wallet.get.useQuery();
  const shelf = api.voucher.shelf.useQuery();
  const failed = [wallet, shelf].find((query) => query.error && !query.data);
  if (failed) return <QueryProblem query={failed} />;
  if (!wallet.data || !shelf.data) return <DashboardSkeleton />;
  const { available, savedDiscounts } = shelf.data;
  const discounts = savedDiscounts.filter(({ status }) => status === 'saved' || status === 'reserved');
  return (
    <div className="flex flex-col gap-8">
      <div className="grid items-start gap-4 md:grid-cols-2">
        <WalletSummary wallet={wallet.data} />
        <MessageAllowance messages={wallet.data.messages} />
      </div>
      <section aria-labelledby="offers">
        <div className="mb-3 flex items-center justify-between gap-3">
          <h2 id="offers" className="text-22 font-semibold">
            {t('offers')}
          </h2>
          <Link href="/vouchers" className={classNames(buttonStyles({ variant: 'quiet' }), '-me-4')}>
            {t('allVouchers')}
          </Link>
        </div>
        {available.length === 0 && (
          <EmptyState icon={<TicketIcon className="size-5" />} title={t('noOffers')}>
            {t('noOffersNext')}
          </EmptyState>
        )}
        <ul className="grid gap-3 md:grid-cols-2">
          {available.slice(0, SHOWN_MAX).map((voucher) => (
            <li key={voucher.voucherId}>
              <VoucherTicket voucher={voucher} state="available" action={<UseNowButton voucher={voucher} />} />
            </li>
          ))}
        </ul>
      </section>
      {discounts.length > 0 && (
        <section aria-labelledby="discounts">
          <h2 id="discounts" className="mb-3 text-22 font-semibold">
            {t('discounts')}
          </h2>
          <ul className="grid gap-3 md:grid-cols-2">
            {discounts.slice(0, SHOWN_MAX).map((discount) => (
              <li key={discount.id}>
                <DiscountTicket discount={discount} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function DashboardSkeleton() {
  const t = useTranslations('dashboard');
  return (
    <Loading label={t('loading')}>
      <div className="grid gap-4 md:grid-cols-2">
        <Skeleton className="h-64" />
        <Skeleton className="h-64" />
        <Skeleton className="h-32" />
        <Skeleton className="h-32" />
      </div>
    </Loading>
  );
}
