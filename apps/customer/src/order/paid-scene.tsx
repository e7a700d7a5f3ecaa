'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { useFormats } from '@bizcoin/ui/use-formats';
import { CircleCheck, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { api } from '../api/api';
import { celebrate } from '../voucher/celebrate';
import type { Order } from './order-types';
import { SceneCard } from './scene-card';

/** A paid order: what it brought, until when, and what is left; the success moment if it was paid just now. */
export function PaidScene({ order, justPaid }: { order: Order; justPaid: boolean }) {
  const t = useTranslations('order');
  const heading = useRef<HTMLHeadingElement>(null);
  const refunded = order.status === 'refunded';
  useEffect(() => {
    if (!justPaid) return;
    heading.current?.focus();
    void celebrate();
  }, [justPaid]);
  return (
    <SceneCard
      icon={refunded ? Undo2 : CircleCheck}
      tone={refunded ? 'neutral' : 'good'}
      headingRef={heading}
      className={justPaid ? 'success-moment' : undefined}
      title={t(
        `paid.${order.kind}.${order.status === 'paid' ? 'title' : order.status === 'refunded' ? 'refunded' : 'partly'}`,
      )}
      actions={
        <>
          <Link href={order.kind === 'top_up' ? '/wallet' : '/packages'} className={buttonStyles({})}>
            {t(order.kind === 'top_up' ? 'toWallet' : 'toPackages')}
          </Link>
          <Link href="/orders" className={buttonStyles({ variant: 'secondary' })}>
            {t('allOrders')}
          </Link>
        </>
      }
    >
      <Brought order={order} />
    </SceneCard>
  );
}

function Brought({ order }: { order: Order }) {
  const t = useTranslations('order');
  const formats = useFormats();
  const wallet = api.wallet.get.useQuery();
  const { subscription, package: bought, status } = order;
  const left = wallet.data && !wallet.isFetching && formats.bizcoins(wallet.data.available);
  return (
    <>
      {bought && subscription && status !== 'refunded' && (
        <p>
          {t('paid.package.brought', { count: bought.messages, date: formats.lastMinuteInZone(subscription.endsAt) })}
        </p>
      )}
      {order.topUpBizcoins && status === 'paid' && (
        <p>{t('paid.top_up.brought', { amount: formats.bizcoins(order.topUpBizcoins) })}</p>
      )}
      {left && <p className="text-ink-soft">{t('paid.left', { amount: left })}</p>}
    </>
  );
}
