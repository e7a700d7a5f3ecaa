'use client';
import { Button } from '@bizcoin/ui/button';
import { Card } from '@bizcoin/ui/card';
import { DateTime } from '@bizcoin/ui/date-time';
import { LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AccessNote } from '../session/access-note';
import { usePerson } from '../session/person-context';
import type { Customer } from './customer';
import { LiftLockoutDialog } from './lift-lockout-dialog';

/** Whether wrong guesses keep this customer from trying codes at the moment. */
export function LockoutCard({ customer }: { customer: Customer }) {
  const t = useTranslations('lockout');
  const { may } = usePerson();
  const [isOpen, setOpen] = useState(false);
  const { until, guesses } = customer.lockout;
  const Icon = until ? LockKeyhole : LockKeyholeOpen;
  return (
    <Card aria-labelledby="lockout" className="flex flex-col gap-3">
      <h2 id="lockout" className="text-13 font-semibold text-ink-soft">
        {t('title')}
      </h2>
      <p className="flex items-center gap-2 text-17 font-semibold">
        <Icon aria-hidden className={until ? 'size-5 text-danger' : 'size-5 text-jade'} />
        {until ? t('locked') : t('open')}
      </p>
      <p className="text-13 text-ink-soft">
        {t('guesses', { count: guesses })}{' '}
        {until && (
          <>
            {t('until')} <DateTime at={until} />
          </>
        )}
      </p>
      {until && !may.liftLockouts && <AccessNote>{t('liftNeedsSupport')}</AccessNote>}
      {(until || guesses > 0) && may.liftLockouts && (
        <Button variant="secondary" size="sm" className="self-start" onClick={() => setOpen(true)}>
          {until ? t('lift') : t('forget')}
        </Button>
      )}
      {isOpen && <LiftLockoutDialog customer={customer} onClose={() => setOpen(false)} />}
    </Card>
  );
}
