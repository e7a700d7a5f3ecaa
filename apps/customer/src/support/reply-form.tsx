'use client';
import { Button } from '@bizcoin/ui/button';
import { Field } from '@bizcoin/ui/field';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { TextArea } from '@bizcoin/ui/text-area';
import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { useForm } from 'react-hook-form';
import { api } from '../api/api';
import { useOnline } from '../frame/use-online';
import { ProblemNotice } from '../problem/problem-notice';
import { useFieldError } from '../session/use-field-error';
import { type ReplyFields, replyFields } from './ticket-fields';

/** A further message; on a closed question it opens it again. */
export function ReplyForm({ ticketId, subject }: { ticketId: string; subject: string }) {
  const t = useTranslations('support');
  const fieldError = useFieldError();
  const announce = useAnnounce();
  const online = useOnline();
  const utils = api.useUtils();
  const form = useForm<ReplyFields>({ resolver: zodResolver(replyFields), defaultValues: { message: '' } });
  const reply = api.support.reply.useMutation({
    onSuccess: () => {
      form.reset();
      announce(t('sent'));
      return utils.support.mine.invalidate();
    },
  });
  const send = form.handleSubmit((fields) => reply.mutate({ ticketId, ...fields }));
  return (
    <form
      noValidate
      aria-label={t('replyTo', { subject })}
      onSubmit={(event) => void send(event)}
      className="flex flex-col items-start gap-3"
    >
      {reply.error && <ProblemNotice problem={problemOf(reply.error)} />}
      <Field label={t('reply')} error={fieldError(form.formState.errors.message)} className="w-full">
        <TextArea rows={2} {...form.register('message')} />
      </Field>
      <Button type="submit" variant="secondary" pending={reply.isPending} disabled={!online}>
        {reply.isPending ? t('sending') : t('sendReply')}
      </Button>
    </form>
  );
}
