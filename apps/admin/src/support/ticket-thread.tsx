'use client';
import { classNames } from '@bizcoin/ui/class-names';
import { DateTime } from '@bizcoin/ui/date-time';
import { useTranslations } from 'next-intl';
import type { Ticket } from './ticket';

type Message = Ticket['messages'][number];

const paper: Record<Message['author'], string> = {
  customer: 'border-line bg-surface',
  staff: 'border-jade-soft bg-jade-soft sm:ms-8',
  system: 'border-line bg-sunken',
};

/** The talk, oldest first: the customer's words on paper, ours beside them, what the product found out in grey. */
export function TicketThread({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('ticket');
  return (
    <ol aria-label={t('thread')} className="flex flex-col gap-3">
      {ticket.messages.map((message) => (
        <li key={message.id} className={classNames('rounded-card border p-4', paper[message.author])}>
          <p className="mb-1 flex flex-wrap items-baseline justify-between gap-x-3 text-13 text-ink-soft">
            <span>
              <span className="font-semibold text-ink">{message.by?.name ?? t('product')}</span>{' '}
              {message.author === 'staff' && t('staff')}
            </span>
            <DateTime at={message.createdAt} />
          </p>
          <p className="break-words whitespace-pre-wrap">{message.body}</p>
        </li>
      ))}
    </ol>
  );
}
