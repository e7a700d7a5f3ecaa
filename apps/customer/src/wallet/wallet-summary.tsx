'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { Card } from '@bizcoin/ui/card';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { Tooltip } from '@bizcoin/ui/tooltip';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Answers } from '../api/api';
import { LastMinute } from '../calendar/last-minute';

type Wallet = Answers['wallet']['get'];

/** What can be spent and what it is worth, then how it comes about: balance, held, expiring. */
export function WalletSummary({ wallet }: { wallet: Wallet }) {
  const t = useTranslations('wallet');
  return (
    <Card aria-label={t('available')}>
      <p className="flex items-center gap-1.5 text-13 text-ink-soft">
        {t('available')}
        <Tooltip what={t('available')}>{t('aboutAvailable')}</Tooltip>
      </p>
      <p className="text-40 font-semibold tracking-tight">
        <BizcoinAmount amount={wallet.available} />
      </p>
      <p className="text-15 text-ink-soft">
        {t.rich('worth', { money: () => <MoneyAmount amount={wallet.worth} currency={wallet.currency} /> })}
      </p>
      <dl className="mt-4 flex flex-wrap gap-x-8 gap-y-3 border-t border-line pt-4">
        <Figure name={t('balance')} about={t('aboutBalance')}>
          <BizcoinAmount amount={wallet.balance} />
        </Figure>
        <Figure name={t('held')} about={t('aboutHeld')}>
          <BizcoinAmount amount={wallet.held} />
        </Figure>
      </dl>
      {wallet.held !== '0.00' && (
        <p className="mt-3 text-13 text-ink-soft">
          {t('heldFor')}{' '}
          <Link href="/orders" className="font-semibold text-jade underline-offset-4 hover:underline">
            {t('heldOrders')}
          </Link>
        </p>
      )}
      {wallet.expiring.length > 0 && <Expiring expiring={wallet.expiring} />}
    </Card>
  );
}

function Figure({ name, about, children }: { name: string; about: string; children: ReactNode }) {
  return (
    <div>
      <dt className="flex items-center gap-1.5 text-13 text-ink-soft">
        {name}
        <Tooltip what={name}>{about}</Tooltip>
      </dt>
      <dd className="text-17 font-semibold">{children}</dd>
    </div>
  );
}

function Expiring({ expiring }: { expiring: Wallet['expiring'] }) {
  const t = useTranslations('wallet');
  return (
    <div className="mt-4 border-t border-line pt-4">
      <p className="flex items-center gap-1.5 text-13 text-ink-soft">
        {t('expiring')}
        <Tooltip what={t('expiring')}>{t('aboutExpiring')}</Tooltip>
      </p>
      <ul aria-label={t('expiring')} className="mt-1 flex flex-col gap-1 text-15">
        {expiring.map(({ amount, at }) => (
          <li key={at} className="flex items-baseline justify-between gap-4">
            <BizcoinAmount amount={amount} />
            <span className="text-end text-13 text-ink-soft">
              <LastMinute end={at} phrase={(date) => t('until', { date })} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
