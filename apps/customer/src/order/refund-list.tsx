'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { Card, CardHeading } from '@bizcoin/ui/card';
import { DateTime } from '@bizcoin/ui/date-time';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { useTranslations } from 'next-intl';
import type { Order } from './order-types';

/** Every refund of an order, with how far it has come; nothing where there is none. */
export function RefundList({ order }: { order: Order }) {
  const t = useTranslations('order');
  if (order.refunds.length === 0) return null;
  return (
    <Card aria-labelledby="refunds">
      <CardHeading id="refunds">{t('refunds')}</CardHeading>
      <ul className="divide-y divide-line">
        {order.refunds.map(({ id, status, cash, bizcoins, createdAt }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2 text-15">
            <span>
              {t(`refundStatus.${status}`)}{' '}
              <span className="text-13 text-ink-soft">
                <DateTime at={createdAt} />
              </span>
            </span>
            <span className="flex flex-wrap items-baseline gap-x-3">
              {Number(cash) > 0 && <MoneyAmount amount={cash} currency={order.currency} />}
              {Number(bizcoins) > 0 && <BizcoinAmount amount={bizcoins} />}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
