'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Order } from './order-types';

/** How a price was divided; parts that are nothing are left out. */
export function OrderParts({ order }: { order: Order }) {
  const t = useTranslations('order');
  const { currency, list, discount, bizcoins, bizcoinsValue, cash, refundedCash, refundedBizcoins } = order;
  return (
    <dl aria-label={t('parts')} className="flex flex-col gap-2 text-15">
      <Part name={t('listPrice')}>
        <MoneyAmount amount={list} currency={currency} />
      </Part>
      {isSome(discount) && (
        <Part name={t('discount')}>
          <MoneyAmount amount={`-${discount}`} currency={currency} />
        </Part>
      )}
      {isSome(bizcoins) && (
        <Part name={t('bizcoins')}>
          <BizcoinAmount amount={bizcoins} />
          <span className="text-ink-soft">
            <MoneyAmount amount={`-${bizcoinsValue}`} currency={currency} />
          </span>
        </Part>
      )}
      <Part name={t('card')}>
        <span className="font-semibold">
          <MoneyAmount amount={cash} currency={currency} />
        </span>
      </Part>
      {isSome(refundedCash) && (
        <Part name={t('refundedCash')}>
          <MoneyAmount amount={refundedCash} currency={currency} />
        </Part>
      )}
      {isSome(refundedBizcoins) && (
        <Part name={t('refundedBizcoins')}>
          <BizcoinAmount amount={refundedBizcoins} />
        </Part>
      )}
    </dl>
  );
}

const isSome = (amount: string) => Number(amount) > 0;

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="flex flex-wrap items-baseline justify-end gap-x-2">{children}</dd>
    </div>
  );
}
