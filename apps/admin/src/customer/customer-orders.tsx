'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ListState } from '../address/list-state';
import { api } from '../api/api';
import { OrderTable } from '../order/order-table';
import { Section } from '../shell/section';

const ORDERS_SHOWN = 8;

/** A customer's latest orders; the rest are one press away. */
export function CustomerOrders({ customerId }: { customerId: string }) {
  const t = useTranslations('customer');
  const query = api.order.list.useQuery({ customerId, limit: ORDERS_SHOWN });
  const orders = query.data?.items ?? [];
  return (
    <Section
      title={t('orders')}
      note={
        query.data?.nextCursor && (
          <Link
            href={`/orders?customer=${customerId}`}
            className="text-13 font-semibold text-jade underline-offset-4 hover:underline"
          >
            {t('allOrders')}
          </Link>
        )
      }
    >
      <ListState
        query={query}
        count={orders.length}
        filters={[]}
        isFiltered={false}
        empty={
          <EmptyState title={t('noOrders')} className="rounded-card border border-line bg-surface">
            {t('noOrdersNext')}
          </EmptyState>
        }
      >
        <OrderTable orders={orders} label={t('orders')} withoutCustomer />
      </ListState>
    </Section>
  );
}
