'use client';
import { Card, CardHeading } from '@bizcoin/ui/card';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { Tooltip } from '@bizcoin/ui/tooltip';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { Answers } from '../api/api';
import { MessageMeter } from '../package/message-meter';

/** The messages a customer can still send, by package, and those kept for the next one. */
export function MessageAllowance({ messages }: { messages: Answers['wallet']['get']['messages'] }) {
  const t = useTranslations('messages');
  const formats = useFormats();
  const { subscriptions, balance } = messages;
  return (
    <Card aria-labelledby="messages">
      <CardHeading id="messages" action={<Tooltip what={t('title')}>{t('about')}</Tooltip>}>
        {t('title')}
      </CardHeading>
      <ul className="flex flex-col gap-4">
        {subscriptions.map(({ id, name, allowed, used, endsAt }) => (
          <li key={id}>
            <MessageMeter name={name} allowed={allowed} used={used} endsAt={endsAt} />
          </li>
        ))}
      </ul>
      {subscriptions.length === 0 && balance === 0 && (
        <EmptyState title={t('empty')} className="py-6">
          {t('emptyNext')}
        </EmptyState>
      )}
      {balance > 0 && (
        <p className="mt-4 text-15 text-ink-soft">{t('kept', { count: balance, shown: formats.whole(balance) })}</p>
      )}
    </Card>
  );
}
