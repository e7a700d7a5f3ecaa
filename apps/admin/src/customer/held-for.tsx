'use client';
import { DateTime } from '@bizcoin/ui/date-time';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { useOrderWords } from '../order/use-order-words';

/** The open order that holds a customer's coins; there is at most one, because only packages are paid with coins. */
export function HeldFor({ customerId }: { customerId: string }) {
  const t = useTranslations('wallet');
  const words = useOrderWords();
  const query = api.order.list.useQuery({ customerId, status: 'pending', kind: 'package', limit: 1 });
  const order = query.data?.items[0];
  if (order === undefined) return null;
  return (
    <p className="mt-2 text-13 text-ink-soft">
      {t('heldFor')}{' '}
      <Link href={`/orders/${order.id}`} className="font-semibold text-jade underline-offset-4 hover:underline">
        {words.ofLine(order)}
      </Link>{' '}
      <DateTime at={order.createdAt} />
    </p>
  );
}
