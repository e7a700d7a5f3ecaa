'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { Ticket as TicketIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { QueryProblem } from '../problem/query-problem';
import { UseNowButton } from '../voucher/use-now-button';
import { VoucherTicket } from '../voucher/voucher-ticket';
import { PartHeading } from './part-heading';
import { TicketSkeletons } from './ticket-skeletons';

const SHOWN_MAX = 4;

/** What can be redeemed now, the soonest to end first, as the server sends it. */
export function Offers() {
  const t = useTranslations('dashboard');
  return (
    <section aria-labelledby="offers">
      <PartHeading id="offers" all={{ href: '/vouchers', label: t('allVouchers') }}>
        {t('offers')}
      </PartHeading>
      <OfferTickets />
    </section>
  );
}

function OfferTickets() {
  const t = useTranslations('dashboard');
  const shelf = api.voucher.shelf.useQuery();
  if (shelf.error && !shelf.data) return <QueryProblem query={shelf} />;
  if (!shelf.data) return <TicketSkeletons />;
  const { available } = shelf.data;
  if (available.length === 0) {
    return (
      <EmptyState icon={<TicketIcon className="size-5" />} title={t('noOffers')} className="py-4">
        {t('noOffersNext')}
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-3 md:grid-cols-2 md:gap-x-6">
      {available.slice(0, SHOWN_MAX).map((voucher) => (
        <li key={voucher.voucherId}>
          <VoucherTicket voucher={voucher} state="available" action={<UseNowButton voucher={voucher} />} />
        </li>
      ))}
    </ul>
  );
}
