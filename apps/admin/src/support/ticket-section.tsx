'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ListState } from '../address/list-state';
import { api } from '../api/api';
import { Section } from '../shell/section';
import { TicketTable } from './ticket-table';

const TICKETS_SHOWN = 8;

interface TicketSectionProps {
  filter: { customerId: string } | { orderId: string };
  /** Shows nothing at all where there is no ticket: an order seldom has one. */
  isQuietWhenEmpty?: boolean;
}

/** The latest tickets about a customer or an order. */
export function TicketSection({ filter, isQuietWhenEmpty = false }: TicketSectionProps) {
  const t = useTranslations('tickets');
  const query = api.support.list.useQuery({ ...filter, limit: TICKETS_SHOWN });
  const tickets = query.data?.items ?? [];
  if (isQuietWhenEmpty && tickets.length === 0 && !query.error) return null;
  const isMore = 'customerId' in filter && Boolean(query.data?.nextCursor);
  return (
    <Section
      title={t('section')}
      note={
        isMore && (
          <Link
            href={`/support?customer=${filter.customerId}`}
            className="text-13 font-semibold text-jade underline-offset-4 hover:underline"
          >
            {t('all')}
          </Link>
        )
      }
    >
      <ListState
        query={query}
        count={tickets.length}
        filters={[]}
        isFiltered={false}
        empty={
          <EmptyState title={t('none')} className="rounded-card border border-line bg-surface">
            {t('noneNext')}
          </EmptyState>
        }
      >
        <TicketTable tickets={tickets} label={t('section')} />
      </ListState>
    </Section>
  );
}
