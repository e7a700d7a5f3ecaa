'use client';
import { Badge } from '@bizcoin/ui/badge';
import { DateTime } from '@bizcoin/ui/date-time';
import { useTranslations } from 'next-intl';
import { DetailState } from '../address/detail-state';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import { BackLink } from '../shell/back-link';
import { ReplyForm } from './reply-form';
import type { Ticket } from './ticket';
import { TicketAbout } from './ticket-about';
import { TicketActions } from './ticket-actions';
import { TicketStamp } from './ticket-table';
import { TicketThread } from './ticket-thread';

const LOOK_AGAIN_MS = 30_000;

/** A talk has two ends: the page looks again by itself for what the customer adds. */
export function TicketDetail({ ticketId }: { ticketId: string }) {
  const t = useTranslations('ticket');
  const query = api.support.list.useQuery({ ticketId, limit: 1 }, { refetchInterval: LOOK_AGAIN_MS });
  const ticket = query.data?.items[0];
  const isUnknown = query.data !== undefined && ticket === undefined;
  return (
    <>
      <BackLink href="/support?status=open">{t('back')}</BackLink>
      {ticket && <TicketPage ticket={ticket} />}
      {isUnknown && <ProblemNotice problem={{ kind: 'refusal', refusal: { code: 'not_found' } }} />}
      {query.data === undefined && <DetailState query={query} />}
    </>
  );
}

function TicketPage({ ticket }: { ticket: Ticket }) {
  const kind = useTranslations('tickets.kindOf');
  return (
    <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex flex-wrap items-start justify-between gap-4 xl:col-span-2">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <h1 className="text-30 font-semibold tracking-tight text-balance break-words">{ticket.subject}</h1>
            <TicketStamp status={ticket.status} />
          </div>
          <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
            <Badge tone={ticket.kind === 'question' ? 'info' : 'coin'}>{kind(ticket.kind)}</Badge>
            <DateTime at={ticket.createdAt} />
          </p>
        </div>
        <TicketActions ticket={ticket} />
      </div>
      <TicketAbout ticket={ticket} />
      <div className="flex min-w-0 flex-col gap-6 xl:col-start-1 xl:row-start-2">
        <TicketThread ticket={ticket} />
        <ReplyForm ticket={ticket} />
      </div>
    </div>
  );
}
