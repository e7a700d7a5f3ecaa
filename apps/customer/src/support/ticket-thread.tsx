'use client';
import { Badge } from '@bizcoin/ui/badge';
import { Card } from '@bizcoin/ui/card';
import { classNames } from '@bizcoin/ui/class-names';
import { DateTime } from '@bizcoin/ui/date-time';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { AboutLine } from './about-line';
import { ReplyForm } from './reply-form';
import type { Ticket } from './ticket-types';

/** One question with everything that was said about it. Those that opened by themselves say why. */
export function TicketThread({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('support');
  const { id, kind, status, orderId, reference, messages, createdAt } = ticket;
  const subject = kind === 'question' ? ticket.subject : t(`kind.${kind}.title`);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The address may name this question; it was not there yet when the browser looked for it.
    if (window.location.hash !== `#ticket-${id}`) return;
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, [id]);
  return (
    <Card aria-labelledby={`ticket-${id}`} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h3
          id={`ticket-${id}`}
          ref={heading}
          tabIndex={-1}
          dir="auto"
          className="min-w-0 scroll-mt-24 text-17 font-semibold break-words"
        >
          {subject}
        </h3>
        <Badge tone={status === 'open' ? 'good' : 'neutral'}>{t(`status.${status}`)}</Badge>
      </div>
      {kind !== 'question' && (
        <p className="text-15">
          {t(`kind.${kind}.text`)}{' '}
          <span className="text-13 text-ink-soft">
            <DateTime at={createdAt} />
          </span>
        </p>
      )}
      <AboutLine orderId={orderId} reference={reference} />
      <ol aria-label={t('messages')} className="flex flex-col gap-2">
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
      <ReplyForm ticketId={id} subject={subject} />
    </Card>
  );
}

function Message({ message }: { message: Ticket['messages'][number] }) {
  const t = useTranslations('support');
  const mine = message.author === 'customer';
  return (
    <li
      className={classNames(
        'max-w-[85%] rounded-card px-4 py-2',
        mine ? 'self-end bg-sunken' : 'self-start bg-jade-soft',
      )}
    >
      <p className="text-13 text-ink-soft">
        {t(mine ? 'you' : 'us')} · <DateTime at={message.createdAt} />
      </p>
      <p dir="auto" className="text-15 break-words whitespace-pre-line">
        {message.body}
      </p>
    </li>
  );
}
