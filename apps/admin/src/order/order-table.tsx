'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { DateTime } from '@bizcoin/ui/date-time';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@bizcoin/ui/table';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { isNothing } from './is-nothing';
import type { OrderLine } from './order';
import { OrderStamp } from './order-stamp';
import { Tenders } from './tenders';
import { useOrderWords } from './use-order-words';

interface OrderTableProps {
  orders: readonly OrderLine[];
  label: string;
  /** On a customer's own page every order is theirs. */
  withoutCustomer?: boolean;
}

export function OrderTable({ orders, label, withoutCustomer = false }: OrderTableProps) {
  const t = useTranslations('orders.column');
  return (
    <Table label={label}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t('when')}</HeaderCell>
          {!withoutCustomer && <HeaderCell>{t('customer')}</HeaderCell>}
          <HeaderCell>{t('what')}</HeaderCell>
          <HeaderCell numeric>{t('list')}</HeaderCell>
          <HeaderCell numeric>{t('discount')}</HeaderCell>
          <HeaderCell numeric>{t('bizcoins')}</HeaderCell>
          <HeaderCell numeric>{t('card')}</HeaderCell>
          <HeaderCell numeric>{t('refunded')}</HeaderCell>
          <HeaderCell>{t('status')}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} withoutCustomer={withoutCustomer} />
        ))}
      </TableBody>
    </Table>
  );
}

function OrderRow({ order, withoutCustomer }: { order: OrderLine; withoutCustomer: boolean }) {
  const words = useOrderWords();
  const { customer, currency } = order;
  const money = (amount: string) =>
    isNothing(amount) ? <Dash /> : <MoneyAmount amount={amount} currency={currency} />;
  return (
    <TableRow>
      <Cell>
        <DateTime at={order.createdAt} />
      </Cell>
      {!withoutCustomer && (
        <Cell className="whitespace-nowrap">
          <Link href={`/customers/${customer.id}`} className="underline-offset-4 hover:underline">
            {customer.name}
          </Link>
        </Cell>
      )}
      <Cell className="whitespace-nowrap">
        <Link
          href={`/orders/${order.id}`}
          className="inline-flex min-h-8 items-center font-semibold underline-offset-4 hover:underline"
        >
          {words.ofLine(order)}
        </Link>
      </Cell>
      <Cell numeric>
        <MoneyAmount amount={order.list} currency={currency} />
      </Cell>
      <Cell numeric>{money(order.discount)}</Cell>
      <Cell numeric>{isNothing(order.bizcoins) ? <Dash /> : <BizcoinAmount amount={order.bizcoins} />}</Cell>
      <Cell numeric>{money(order.cash)}</Cell>
      <Cell numeric>
        <Tenders cash={order.refundedCash} bizcoins={order.refundedBizcoins} currency={currency} />
      </Cell>
      <Cell>
        <OrderStamp status={order.status} />
      </Cell>
    </TableRow>
  );
}

/** Nothing, drawn quietly, so that the amounts that are there stand out. */
const Dash = () => <span className="text-ink-soft">–</span>;
