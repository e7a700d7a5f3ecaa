'use client';
import { Button } from '@bizcoin/ui/button';
import { Field } from '@bizcoin/ui/field';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { TextArea } from '@bizcoin/ui/text-area';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import type { Ticket } from './ticket';

const MESSAGE_MAX = 5_000;

/** Words for the customer. What is typed stays until the server has it. */
export function ReplyForm({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('reply');
  const announce = useAnnounce();
  const utils = api.useUtils();
  const [text, setText] = useState('');
  const [wasAsked, setWasAsked] = useState(false);
  const reply = api.support.reply.useMutation({
    // A lost answer may have arrived all the same: the thread, read again, tells.
    onSettled: () => void utils.support.invalidate(),
    onSuccess: () => {
      setText('');
      setWasAsked(false);
      announce(t('sent'));
    },
  });
  if (ticket.customer === null) return <p className="text-13 text-ink-soft">{t('nobody')}</p>;
  const isEmpty = text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasAsked(true);
    if (!isEmpty) reply.mutate({ ticketId: ticket.id, message: text.trim() });
  };
  return (
    <form noValidate aria-label={t('label')} onSubmit={submit} className="flex flex-col gap-3">
      <Field
        label={t('message')}
        hint={t('hint', { customer: ticket.customer.name })}
        error={wasAsked && isEmpty ? t('missing') : undefined}
      >
        <TextArea rows={4} maxLength={MESSAGE_MAX} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      {reply.error && (
        <ProblemNotice
          problem={problemOf(reply.error)}
          advice={problemOf(reply.error).kind === 'refusal' ? undefined : t('unknown')}
        />
      )}
      <Button type="submit" className="self-start" pending={reply.isPending}>
        {reply.isPending ? t('sending') : t('send')}
      </Button>
    </form>
  );
}
