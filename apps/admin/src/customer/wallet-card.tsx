'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { Card } from '@bizcoin/ui/card';
import { DateTime } from '@bizcoin/ui/date-time';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { useTranslations } from 'next-intl';
import { Fact } from '../shell/fact';
import type { Customer } from './customer';

export function WalletCard({ wallet }: { wallet: Customer['wallet'] }) {
  const t = useTranslations('wallet');
  return (
    <Card aria-labelledby="wallet">
      <h2 id="wallet" className="text-13 font-semibold text-ink-soft">
        {t('title')}
      </h2>
      <p className="mt-1 text-30 font-semibold">
        <BizcoinAmount amount={wallet.available} />
      </p>
      <p className="text-13 text-ink-soft">
        {t('worth')} <MoneyAmount amount={wallet.worth} currency={wallet.currency} />
      </p>
      <dl className="mt-3">
        <Fact name={t('balance')}>
          <BizcoinAmount amount={wallet.balance} />
        </Fact>
        <Fact name={t('held')}>
          <BizcoinAmount amount={wallet.held} />
        </Fact>
        {wallet.expiring.map(({ amount, at }) => (
          <Fact
            key={at}
            name={
              <>
                {t('expiring')} <DateTime at={at} precision="day" />
              </>
            }
          >
            <BizcoinAmount amount={amount} />
          </Fact>
        ))}
      </dl>
    </Card>
  );
}
