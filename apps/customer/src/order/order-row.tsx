'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { DateTime } from '@bizcoin/ui/date-time';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { OrderStamp } from './order-stamp';
import type { Order } from './order-types';
import { useOrderName } from './use-order-name';

const isSome = (amount: string) => Number(amount) > 0;

/** One order: what and when, how it was paid, what came back. The whole row leads to it. */
export function OrderRow({ order }: { order: Order }) {
  const t = useTranslations('order');
  const nameOf = useOrderName();
  const { currency, discount, bizcoins, cash, refundedCash, refundedBizcoins } = order;
  return (
    <li className="relative flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3 transition-colors hover:bg-sunken">
      <div className="min-w-0">
        <Link
          href={`/checkout/${order.id}`}
          className="text-15 font-semibold before:absolute before:inset-0 before:content-['']"
        >
          {nameOf(order)}
        </Link>
        <p className="text-13 text-ink-soft">
          <DateTime at={order.createdAt} />
        </p>
      </div>
      <OrderStamp status={order.status} />
      <p className="flex basis-full flex-wrap gap-x-4 gap-y-1 text-13 text-ink-soft">
        {isSome(cash) && (
          <span>{t.rich('byCard', { amount: () => <MoneyAmount amount={cash} currency={currency} /> })}</span>
        )}
        {isSome(bizcoins) && <span>{t.rich('inBizcoins', { amount: () => <BizcoinAmount amount={bizcoins} /> })}</span>}
        {isSome(discount) && (
          <span>{t.rich('offBy', { amount: () => <MoneyAmount amount={discount} currency={currency} /> })}</span>
        )}
        {isSome(refundedCash) && (
          <span>{t.rich('cashBack', { amount: () => <MoneyAmount amount={refundedCash} currency={currency} /> })}</span>
        )}
        {isSome(refundedBizcoins) && (
          <span>{t.rich('coinsBack', { amount: () => <BizcoinAmount amount={refundedBizcoins} /> })}</span>
        )}
      </p>
    </li>
  );
}
