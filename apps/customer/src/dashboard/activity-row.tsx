'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { classNames } from '@bizcoin/ui/class-names';
import { DateTime } from '@bizcoin/ui/date-time';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BenefitText } from '../voucher/benefit-text';
import type { PastRedemption } from '../voucher/voucher-types';
import { ledgerKind } from '../wallet/ledger-kind';
import type { Activity } from './latest-of';

export function ActivityRow({ activity }: { activity: Activity }) {
  const t = useTranslations('ledger.kind');
  if ('redemption' in activity) return <RedemptionRow redemption={activity.redemption} />;
  const { kind, amount, createdAt } = activity.entry;
  return (
    <Row what={t(ledgerKind(kind))} at={createdAt}>
      <span className={classNames('font-semibold', amount.startsWith('-') ? 'text-ink' : 'text-jade')}>
        <BizcoinAmount amount={amount} signed />
      </span>
    </Row>
  );
}

function RedemptionRow({ redemption }: { redemption: PastRedemption }) {
  const t = useTranslations('activity');
  const { benefit, redeemedAt, rolledBackAt } = redemption;
  return (
    <Row what={t(rolledBackAt ? 'takenBack' : 'redeemed')} at={redeemedAt}>
      <span className={classNames('text-end font-semibold', rolledBackAt && 'text-ink-soft line-through')}>
        <BenefitText benefit={benefit} />
      </span>
    </Row>
  );
}

function Row({ what, at, children }: { what: string; at: string; children: ReactNode }) {
  return (
    <li className="flex min-h-16 items-center justify-between gap-4 px-4 py-2 text-15">
      <div className="min-w-0">
        <p>{what}</p>
        <p className="text-13 text-ink-soft">
          <DateTime at={at} />
        </p>
      </div>
      {children}
    </li>
  );
}
