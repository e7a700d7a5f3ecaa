'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePerson } from '../../session/person-context';
import { BackLink } from '../../shell/back-link';
import type { Created } from './created';
import { CreatedVoucher } from './created-voucher';
import { VoucherForm } from './voucher-form';

export function CreateVoucher() {
  const t = useTranslations('create');
  const { may } = usePerson();
  const [created, setCreated] = useState<Created | null>(null);
  if (!may.createVouchers) {
    return (
      <EmptyState icon={<Lock className="size-5" />} title={t('notAllowed')}>
        {t('notAllowedNext')}
      </EmptyState>
    );
  }
  // The code lives in this component's state only: leaving the page forgets it.
  if (created) return <CreatedVoucher created={created} onAnother={() => setCreated(null)} />;
  return (
    <>
      <BackLink href="/vouchers">{t('back')}</BackLink>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <VoucherForm onCreated={setCreated} />
    </>
  );
}
