'use client';
import { DateTime } from '@bizcoin/ui/date-time';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DetailState } from '../address/detail-state';
import { api } from '../api/api';
import { usePerson } from '../session/person-context';
import { BackLink } from '../shell/back-link';
import { TicketSection } from '../support/ticket-section';
import { isMoving } from './is-moving';
import type { Order } from './order';
import { OrderActions } from './order-actions';
import { OrderFacts } from './order-facts';
import { OrderStamp } from './order-stamp';
import { PaymentTable } from './payment-table';
import { ReceivableTable } from './receivable-table';
import { RefundTable } from './refund-table';
import { useOrderWords } from './use-order-words';

const LOOK_AGAIN_MS = 15_000;

/** While money is on its way the page looks again by itself: who waits for a refund must not have to reload. */
export function OrderDetail({ orderId }: { orderId: string }) {
  const t = useTranslations('order');
  const query = api.order.get.useQuery(
    { orderId },
    { refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? LOOK_AGAIN_MS : false) },
  );
  return (
    <>
      <BackLink href="/orders">{t('back')}</BackLink>
      {query.data ? <OrderPage order={query.data} /> : <DetailState query={query} />}
    </>
  );
}

function OrderPage({ order }: { order: Order }) {
  const words = useOrderWords();
  const { may } = usePerson();
  const { customer } = order;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <h1 className="text-30 font-semibold tracking-tight">{words.ofOrder(order)}</h1>
            <OrderStamp status={order.status} />
          </div>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 text-ink-soft">
            <Link
              href={`/customers/${customer.id}`}
              className="font-semibold text-jade underline-offset-4 hover:underline"
            >
              {customer.name}
            </Link>
            <span>{customer.email}</span>
            <DateTime at={order.createdAt} />
          </p>
        </div>
        <OrderActions order={order} />
      </div>
      <OrderFacts order={order} />
      <PaymentTable order={order} />
      <RefundTable order={order} />
      <ReceivableTable order={order} />
      {may.seeSupport && <TicketSection filter={{ orderId: order.id }} isQuietWhenEmpty />}
    </div>
  );
}
