'use client';
import { Button } from '@bizcoin/ui/button';
import { Dialog } from '@bizcoin/ui/dialog';
import { Field } from '@bizcoin/ui/field';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { TextArea } from '@bizcoin/ui/text-area';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import type { Ticket } from './ticket';

const REASON_MAX = 500;

interface CloseTicketDialogProps {
  ticket: Ticket;
  onClose: () => void;
}

export function CloseTicketDialog({ ticket, onClose }: CloseTicketDialogProps) {
  const t = useTranslations('closeTicket');
  const announce = useAnnounce();
  const utils = api.useUtils();
  const [reason, setReason] = useState('');
  const close = api.support.close.useMutation({
    onSettled: () => void utils.support.invalidate(),
    onSuccess: () => {
      announce(t('done'));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('lead', { subject: ticket.subject })}
      // The button that opened this is gone once the ticket is closed.
      finalFocus={() => document.getElementById('content')}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            pending={close.isPending}
            onClick={() => close.mutate({ ticketId: ticket.id, reason: reason.trim() || null })}
          >
            {t('confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t('reason')} hint={t('reasonHint')}>
          <TextArea
            rows={2}
            maxLength={REASON_MAX}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        {close.error && <ProblemNotice problem={problemOf(close.error)} />}
      </div>
    </Dialog>
  );
}
