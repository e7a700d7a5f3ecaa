'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { BadgePercent } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { QueryProblem } from '../problem/query-problem';
import { DiscountTicket } from '../voucher/discount-ticket';
import { PartHeading } from './part-heading';
import { TicketSkeletons } from './ticket-skeletons';

const SHOWN_MAX = 4;

/** Discounts that wait for a purchase, those that an open order holds among them. */
export function SavedDiscounts() {
  const t = useTranslations('dashboard');
  return (
    <section aria-labelledby="discounts">
      <PartHeading id="discounts">{t('discounts')}</PartHeading>
      <DiscountTickets />
    </section>
  );
}

function DiscountTickets() {
  const t = useTranslations('shelf.empty.saved');
  const shelf = api.voucher.shelf.useQuery();
  if (shelf.error && !shelf.data) return <QueryProblem query={shelf} />;
  if (!shelf.data) return <TicketSkeletons />;
  const waiting = shelf.data.savedDiscounts.filter(({ status }) => status === 'saved' || status === 'reserved');
  if (waiting.length === 0) {
    return (
      <EmptyState icon={<BadgePercent className="size-5" />} title={t('title')} className="py-4">
        {t('next')}
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-3 md:grid-cols-2 md:gap-x-6">
      {waiting.slice(0, SHOWN_MAX).map((discount) => (
        <li key={discount.id}>
          <DiscountTicket discount={discount} />
        </li>
      ))}
    </ul>
  );
}
