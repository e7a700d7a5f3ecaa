'use client';
import { Button, buttonStyles } from '@bizcoin/ui/button';
import { Check } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CloseTicketDialog } from './close-ticket-dialog';
import type { Ticket } from './ticket';

export function TicketActions({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('ticket');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex flex-wrap gap-2">
      <Link href={`/audit?subject=${ticket.id}`} className={buttonStyles({ variant: 'secondary', size: 'sm' })}>
        {t('audit')}
      </Link>
      {ticket.status === 'open' && (
        <Button variant="secondary" size="sm" onClick={() => setOpen(true)}>
          <Check aria-hidden className="size-4" />
          {t('close')}
        </Button>
      )}
      {isOpen && <CloseTicketDialog ticket={ticket} onClose={() => setOpen(false)} />}
    </div>
  );
}
