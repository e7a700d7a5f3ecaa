'use client';
import { Card } from '@bizcoin/ui/card';
import { Copyable } from '@bizcoin/ui/copyable';
import { DateTime } from '@bizcoin/ui/date-time';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Fact, FactGroup } from '../shell/fact';
import { ShortId } from '../shell/short-id';
import type { Ticket } from './ticket';

const linkStyles = 'font-semibold text-jade underline-offset-4 hover:underline';

const isAnswered = ({ kind, messages }: Ticket) => kind === 'question' && messages.at(-1)?.author === 'staff';

/** What a ticket is about: what its kind means and what to do, and the pages it belongs to. */
export function TicketAbout({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('ticket');
  const { customer, orderId, reference, closedAt } = ticket;
  return (
    <Card className="flex flex-col gap-4">
      <p className="text-15">{t(`meaning.${isAnswered(ticket) ? 'answered' : ticket.kind}`)}</p>
      <FactGroup title={t('about')}>
        <Fact name={t('customer')}>
          {customer ? (
            <Link href={`/customers/${customer.id}`} className={linkStyles}>
              {customer.name}
            </Link>
          ) : (
            t('noCustomer')
          )}
        </Fact>
        {orderId && (
          <Fact name={t('order')}>
            <Copyable value={orderId} what={t('orderId')}>
              <Link href={`/orders/${orderId}`} className={linkStyles}>
                …{orderId.slice(-8)}
              </Link>
            </Copyable>
          </Fact>
        )}
        {reference && (
          <Fact name={t('reference')}>
            <Copyable value={reference} what={t('reference')} className="max-w-48" />
          </Fact>
        )}
        {closedAt && (
          <Fact name={t('closedAt')}>
            <DateTime at={closedAt} />
          </Fact>
        )}
        <Fact name={t('id')}>
          <ShortId value={ticket.id} what={t('id')} />
        </Fact>
      </FactGroup>
    </Card>
  );
}
