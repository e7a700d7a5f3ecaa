'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { useTranslations } from 'next-intl';
import { usePerson } from '../session/person-context';
import { EndingVouchers } from './ending-vouchers';
import { NextSteps } from './next-steps';
import { RedemptionsToday } from './redemptions-today';

export function Overview() {
  const t = useTranslations('overview');
  const { name, may } = usePerson();
  return (
    <>
      <PageHeading lead={may.seeAttempts ? t('lead') : t('leadDealer')}>
        {t('title', { name: name.split(' ')[0] ?? name })}
      </PageHeading>
      <div className="flex flex-col gap-8">
        <NextSteps />
        {may.seeAttempts && <RedemptionsToday />}
        <EndingVouchers />
      </div>
    </>
  );
}
