'use client';
import { Button } from '@bizcoin/ui/button';
import { Card } from '@bizcoin/ui/card';
import { Meter } from '@bizcoin/ui/meter';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AccessNote } from '../session/access-note';
import { usePerson } from '../session/person-context';
import type { Customer } from './customer';
import { RecordUsageDialog } from './record-usage-dialog';

export function MessagesCard({ customer }: { customer: Customer }) {
  const t = useTranslations('messages');
  const { whole } = useFormats();
  const { may } = usePerson();
  const [isOpen, setOpen] = useState(false);
  const { subscriptions, balance } = customer.wallet.messages;
  return (
    <Card aria-labelledby="messages" className="flex flex-col gap-4">
      <h2 id="messages" className="text-13 font-semibold text-ink-soft">
        {t('title')}
      </h2>
      {subscriptions.map(({ id, name, allowed, used }) => (
        <Meter
          key={id}
          label={name}
          value={used}
          max={allowed}
          valueText={t('used', { used: whole(used), allowed: whole(allowed) })}
        />
      ))}
      {subscriptions.length === 0 && <p>{t('noPackage')}</p>}
      <p className="text-13 text-ink-soft">{t('balance', { count: balance, text: whole(balance) })}</p>
      {may.recordUsage ? (
        <Button variant="secondary" size="sm" className="self-start" onClick={() => setOpen(true)}>
          {t('record')}
        </Button>
      ) : (
        <AccessNote>{t('recordNeedsFull')}</AccessNote>
      )}
      <RecordUsageDialog customer={customer} open={isOpen} onClose={() => setOpen(false)} />
    </Card>
  );
}
