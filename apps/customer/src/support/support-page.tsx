'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { AskForm } from './ask-form';
import { TicketList } from './ticket-list';

export function SupportPage() {
  const t = useTranslations('support');
  return (
    <div className="flex flex-col gap-8">
      <div>
        <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
        <Suspense>
          <AskForm />
        </Suspense>
      </div>
      <section aria-labelledby="mine">
        <h2 id="mine" className="mb-3 text-22 font-semibold">
          {t('mine')}
        </h2>
        <TicketList />
      </section>
    </div>
  );
}
