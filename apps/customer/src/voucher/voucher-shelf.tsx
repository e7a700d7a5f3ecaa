'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { lazyPart } from '@bizcoin/ui/lazy-part';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { Tabs } from '@bizcoin/ui/tabs';
import { whenIdle } from '@bizcoin/ui/when-idle';
import { Ticket as TicketIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../api/api';
import { QueryProblem } from '../problem/query-problem';
import { UseNowButton } from './use-now-button';
import { VoucherTicket } from './voucher-ticket';

// Behind a tab that is closed at first.
const DiscountTicket = lazyPart(() => import('./discount-ticket').then((file) => file.DiscountTicket));

type Place = 'available' | 'saved' | 'used' | 'expired';

/** Everything the customer has or could have, soonest expiry first as the server sends it. */
export function VoucherShelf() {
  const t = useTranslations('shelf');
  const [place, setPlace] = useState<Place>('available');
  const shelf = api.voucher.shelf.useQuery();
  useEffect(() => whenIdle(DiscountTicket.fetchAhead), []);
  if (shelf.error && !shelf.data) return <QueryProblem query={shelf} />;
  if (!shelf.data) {
    return (
      <Loading label={t('loading')}>
        <Skeleton className="mb-4 h-11" />
        <div className="grid gap-3 md:grid-cols-2 md:gap-x-6">
          <Skeleton className="h-40 rounded-card" />
          <Skeleton className="h-40 rounded-card" />
        </div>
      </Loading>
    );
  }
  const { available, savedDiscounts, used, expired } = shelf.data;
  const tickets: Record<Place, ReactNode[]> = {
    available: available.map((voucher) => (
      <VoucherTicket
        key={voucher.voucherId}
        voucher={voucher}
        state="available"
        action={<UseNowButton voucher={voucher} />}
      />
    )),
    saved: savedDiscounts.map((discount) => <DiscountTicket key={discount.id} discount={discount} />),
    used: used.map((voucher) => <VoucherTicket key={voucher.voucherId} voucher={voucher} state="used" />),
    expired: expired.map((voucher) => <VoucherTicket key={voucher.voucherId} voucher={voucher} state="expired" />),
  };
  const tab = (value: Place) => ({
    value,
    label: t(value),
    count: tickets[value].length,
    content: tickets[value].length > 0 ? <TicketGrid tickets={tickets[value]} /> : <NothingHere place={value} />,
  });
  return (
    <Tabs
      label={t('title')}
      value={place}
      onValueChange={setPlace}
      tabs={[tab('available'), tab('saved'), tab('used'), tab('expired')]}
    />
  );
}

function TicketGrid({ tickets }: { tickets: ReactNode[] }) {
  return <div className="grid gap-3 md:grid-cols-2 md:gap-x-6">{tickets}</div>;
}

function NothingHere({ place }: { place: Place }) {
  const t = useTranslations('shelf');
  return (
    <EmptyState icon={<TicketIcon className="size-5" />} title={t(`empty.${place}.title`)}>
      {t(`empty.${place}.next`)}
    </EmptyState>
  );
}
