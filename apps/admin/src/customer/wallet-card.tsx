'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { Button } from '@bizcoin/ui/button';
import { Card } from '@bizcoin/ui/card';
import { DateTime } from '@bizcoin/ui/date-time';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isNothing } from '../order/is-nothing';
import { AccessNote } from '../session/access-note';
import { usePerson } from '../session/person-context';
import { Fact } from '../shell/fact';
import { AdjustDialog } from './adjust-dialog';
import type { Customer } from './customer';
import { HeldFor } from './held-for';

export function WalletCard({ customer }: { customer: Customer }) {
  const t = useTranslations('wallet');
  const { may } = usePerson();
  const [isOpen, setOpen] = useState(false);
  const { wallet } = customer;
  return (
    <Card aria-labelledby="wallet" className="flex flex-col">
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
      {!isNothing(wallet.held) && <HeldFor customerId={customer.id} />}
      <div className="mt-4">
        {may.adjustBizcoins ? (
          <Button variant="secondary" size="sm" onClick={() => setOpen(true)}>
            {t('adjust')}
          </Button>
        ) : (
          <AccessNote>{t('adjustNeedsFull')}</AccessNote>
        )}
      </div>
      <AdjustDialog customer={customer} open={isOpen} onClose={() => setOpen(false)} />
    </Card>
  );
}
