'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { Button, buttonStyles } from '@bizcoin/ui/button';
import { Card, CardHeading } from '@bizcoin/ui/card';
import { Copyable } from '@bizcoin/ui/copyable';
import { DateTime } from '@bizcoin/ui/date-time';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { ReceiptText } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { OrderRating } from '../feedback/order-rating';
import { QueryProblem } from '../problem/query-problem';
import { EndedScene } from './ended-scene';
import { OrderParts } from './order-parts';
import type { OrderScene } from './order-scene';
import { OrderStamp } from './order-stamp';
import type { Order } from './order-types';
import { PaidScene } from './paid-scene';
import { RefundList } from './refund-list';
import { UnpaidScene } from './unpaid-scene';
import { useOrder } from './use-order';
import { useOrderName } from './use-order-name';

/** One order from waiting for its payment to its end. */
export function OrderPage({ orderId }: { orderId: string }) {
  const t = useTranslations('order');
  const { order, scene, now, justPaid } = useOrder(orderId);
  if (order.error && !order.data) return isUnknown(order.error) ? <NoSuchOrder /> : <QueryProblem query={order} />;
  if (!order.data || scene === null) {
    return (
      <Loading label={t('loading')}>
        <div className="flex flex-col gap-4">
          <div className="mb-2 flex flex-col gap-1.5">
            <Skeleton className="h-9 w-48" />
            <Skeleton className="h-5 w-56" />
          </div>
          <Skeleton className="h-44 rounded-card" />
          <Skeleton className="h-56 rounded-card" />
        </div>
      </Loading>
    );
  }
  return (
    <>
      <OrderHeading order={order.data} />
      <div className="flex flex-col gap-4">
        {order.isError && (
          <p className="flex flex-wrap items-center gap-3 text-15 text-ink-soft">
            {t('notCurrent')}
            <Button variant="secondary" size="sm" onClick={() => void order.refetch()}>
              {t('readAgain')}
            </Button>
          </p>
        )}
        <Scene order={order.data} scene={scene} now={now} justPaid={justPaid} />
        <Card aria-labelledby="parts">
          <CardHeading id="parts">{t('parts')}</CardHeading>
          <OrderParts order={order.data} />
          <p className="mt-4 flex flex-wrap items-center gap-x-2 border-t border-line pt-3 text-13 text-ink-soft">
            {t('reference')} <Copyable value={order.data.id} what={t('reference')} />
          </p>
        </Card>
        <RefundList order={order.data} />
        {order.data.status === 'paid' && <OrderRating orderId={order.data.id} />}
      </div>
    </>
  );
}

function OrderHeading({ order }: { order: Order }) {
  const t = useTranslations('order');
  const nameOf = useOrderName();
  return (
    <PageHeading
      lead={t.rich('orderedAt', { at: () => <DateTime at={order.createdAt} /> })}
      action={<OrderStamp status={order.status} />}
    >
      {nameOf(order)}
    </PageHeading>
  );
}

interface SceneProps {
  order: Order;
  scene: OrderScene;
  now: Date;
  justPaid: boolean;
}

/** Readers hear each change of scene, because it comes without a press. */
function Scene({ order, scene, now, justPaid }: SceneProps) {
  const t = useTranslations('order');
  const announce = useAnnounce();
  const before = useRef(scene);
  useEffect(() => {
    announce(t(`announced.${scene}`));
    if (before.current === scene) return;
    before.current = scene;
    // What had the focus may have gone with the scene before.
    if (document.activeElement === document.body) document.getElementById('scene')?.focus();
  }, [scene, announce, t]);
  if (scene === 'paid') return <PaidScene order={order} justPaid={justPaid} />;
  if (scene === 'cancelled' || scene === 'expired') return <EndedScene order={order} scene={scene} />;
  return <UnpaidScene order={order} scene={scene} now={now} />;
}

/** An address with a slip in it is no better than an order nobody knows. */
function isUnknown(error: unknown): boolean {
  const problem = problemOf(error);
  return problem.kind === 'refusal' && ['not_found', 'invalid_input'].includes(problem.refusal.code);
}

function NoSuchOrder() {
  const t = useTranslations('order');
  return (
    <EmptyState
      icon={<ReceiptText className="size-5" />}
      title={<h1>{t('noSuch')}</h1>}
      action={
        <Link href="/orders" className={buttonStyles({ variant: 'secondary' })}>
          {t('allOrders')}
        </Link>
      }
    >
      {t('noSuchNext')}
    </EmptyState>
  );
}
