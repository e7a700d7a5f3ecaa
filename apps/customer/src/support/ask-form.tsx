'use client';
import { refusalCodes } from '@bizcoin/domain';
import { Button } from '@bizcoin/ui/button';
import { Card, CardHeading } from '@bizcoin/ui/card';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { TextArea } from '@bizcoin/ui/text-area';
import { zodResolver } from '@hookform/resolvers/zod';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useForm } from 'react-hook-form';
import { api } from '../api/api';
import { useOnline } from '../frame/use-online';
import { ProblemNotice } from '../problem/problem-notice';
import { useFieldError } from '../session/use-field-error';
import { AboutLine } from './about-line';
import { type TicketFields, ticketFields } from './ticket-fields';

/** A new question. A link from an order or from an error brings along what it is about. */
export function AskForm() {
  const t = useTranslations('support');
  const fieldError = useFieldError();
  const announce = useAnnounce();
  const online = useOnline();
  const utils = api.useUtils();
  const linked = useSearchParams();
  const about = { orderId: linked.get('orderId'), reference: linked.get('reference') };
  const form = useForm<TicketFields>({
    resolver: zodResolver(ticketFields),
    defaultValues: { subject: subjectOf(about, t), message: '' },
  });
  const open = api.support.open.useMutation({
    onSuccess: () => {
      form.reset({ subject: '', message: '' });
      announce(t('sent'));
      return utils.support.mine.invalidate();
    },
  });
  const { errors, isDirty } = form.formState;
  const send = form.handleSubmit((fields) => open.mutate({ ...fields, ...about }));
  return (
    <Card>
      <CardHeading id="ask">{t('askTitle')}</CardHeading>
      <form noValidate aria-labelledby="ask" onSubmit={(event) => void send(event)} className="flex flex-col gap-4">
        {open.error && <ProblemNotice problem={problemOf(open.error)} />}
        <AboutLine {...about} />
        <Field label={t('subject')} error={fieldError(errors.subject)}>
          <Input autoComplete="off" maxLength={200} {...form.register('subject')} />
        </Field>
        <Field label={t('message')} hint={t('messageHint')} error={fieldError(errors.message)}>
          <TextArea rows={5} {...form.register('message')} />
        </Field>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" pending={open.isPending} disabled={!online}>
            {open.isPending ? t('sending') : t('send')}
          </Button>
          {open.isSuccess && !isDirty && <p className="text-15 text-jade">{t('sent')}</p>}
          {!online && <p className="text-13 text-ink-soft">{t('offline')}</p>}
        </div>
      </form>
    </Card>
  );
}

function subjectOf(
  { orderId, reference }: { orderId: string | null; reference: string | null },
  t: ReturnType<typeof useTranslations<'support'>>,
): string {
  if (orderId !== null) return t('aboutOrderSubject');
  if (reference === null) return '';
  return t(refusalCodes.some((code) => code === reference) ? 'aboutRefusalSubject' : 'aboutFailureSubject');
}
