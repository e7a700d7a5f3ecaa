import { moneyColumn } from '@bizcoin/db';
import type { Deps } from '../deps';
import { instant, instantOrNull } from '../input/instant';
import type { OrderView, PaymentView, RefundView } from './order-view';

/** The columns and parts of an order, from `orders o`. */
const ORDER_COLUMNS = `
  o.id, o.customer_id, o.kind, o.status, o.package_id, o.package_name, o.package_messages, o.package_days, o.top_up_bizcoins::text AS top_up_bizcoins,
  o.currency, o.list::text AS list, o.discount::text AS discount, o.saved_discount_id, o.bizcoins::text AS bizcoins, o.bizcoins_value::text AS bizcoins_value,
  o.cash::text AS cash, o.refunded_cash::text AS refunded_cash, o.refunded_bizcoins::text AS refunded_bizcoins, o.created_at, o.expires_at, o.paid_at, o.ended_at,
  (o.bizcoins = 0 OR EXISTS (SELECT 1 FROM holds h WHERE h.order_id = o.id AND h.status <> 'voided'))
    AND (o.saved_discount_id IS NULL OR EXISTS (SELECT 1 FROM saved_discounts d WHERE d.order_id = o.id)) AS secured,
  (SELECT coalesce(json_agg(json_build_object('id', p.id, 'status', p.status, 'amount', p.amount::text,
      'redirectUrl', CASE WHEN o.status = 'pending' AND p.status = 'pending' THEN p.redirect_url END,
      'failureReason', p.failure_reason, 'createdAt', iso_instant(p.created_at)) ORDER BY p.attempt), '[]') FROM payments p WHERE p.order_id = o.id) AS payments,
  (SELECT coalesce(json_agg(json_build_object('id', r.id, 'status', r.status, 'cash', r.cash::text, 'bizcoins', r.bizcoins::text,
      'createdAt', iso_instant(r.created_at)) ORDER BY r.id), '[]') FROM refunds r WHERE r.order_id = o.id) AS refunds,
  (SELECT json_build_object('id', s.id, 'endsAt', iso_instant(s.ends_at), 'messagesUsed', s.messages_used) FROM customer_packages s WHERE s.order_id = o.id) AS subscription`;

const GET_ORDER = `SELECT ${ORDER_COLUMNS} FROM orders o WHERE o.id = $1`;

const LIST_ORDERS = `
  SELECT ${ORDER_COLUMNS} FROM orders o
  WHERE o.customer_id = $1 AND o.id < $2::uuid AND ($4::text IS NULL OR o.status = $4) AND ($5::text IS NULL OR o.kind = $5)
  ORDER BY o.id DESC LIMIT $3`;

interface OrdersWanted {
  readonly customerId: string;
  readonly before: string;
  readonly limit: number;
  /** `null` for all of them. */
  readonly status: OrderView['status'] | null;
  readonly kind: OrderView['kind'] | null;
}

interface Row {
  id: string;
  customer_id: string;
  kind: OrderView['kind'];
  status: OrderView['status'];
  package_id: string | null;
  package_name: string | null;
  package_messages: number | null;
  package_days: number | null;
  top_up_bizcoins: string | null;
  currency: string;
  list: string;
  discount: string;
  saved_discount_id: string | null;
  bizcoins: string;
  bizcoins_value: string;
  cash: string;
  refunded_cash: string;
  refunded_bizcoins: string;
  secured: boolean;
  created_at: Date;
  expires_at: Date;
  paid_at: Date | null;
  ended_at: Date | null;
  payments: PaymentView[];
  refunds: RefundView[];
  subscription: OrderView['subscription'];
}

/** One order and whose it is, or null. */
export async function readOrder(
  { db }: Pick<Deps, 'db'>,
  orderId: string,
): Promise<{ customerId: string; order: OrderView } | null> {
  const [row] = await db.sql<Row>('get_order', GET_ORDER, [orderId]);
  return row === undefined ? null : { customerId: row.customer_id, order: orderOf(row) };
}

/** A customer's orders below `before`, the newest first. Order ids rise with time, so they are the cursor. */
export async function readOrdersOf(
  { db }: Pick<Deps, 'db'>,
  { customerId, before, limit, status, kind }: OrdersWanted,
): Promise<OrderView[]> {
  return (await db.sql<Row>('list_orders', LIST_ORDERS, [customerId, before, limit, status, kind])).map(orderOf);
}

function orderOf(row: Row): OrderView {
  const { currency } = row;
  const inCurrency = (amount: string) => moneyColumn(amount, currency);
  return {
    ...{ id: row.id, kind: row.kind, status: row.status, currency, discountId: row.saved_discount_id },
    package:
      row.package_id === null
        ? null
        : {
            id: row.package_id,
            name: row.package_name ?? '',
            messages: row.package_messages ?? 0,
            days: row.package_days ?? 0,
          },
    topUpBizcoins: row.top_up_bizcoins,
    list: inCurrency(row.list),
    discount: inCurrency(row.discount),
    bizcoins: row.bizcoins,
    bizcoinsValue: inCurrency(row.bizcoins_value),
    cash: inCurrency(row.cash),
    refundedCash: inCurrency(row.refunded_cash),
    refundedBizcoins: row.refunded_bizcoins,
    secured: row.secured,
    createdAt: instant(row.created_at),
    expiresAt: instant(row.expires_at),
    paidAt: instantOrNull(row.paid_at),
    endedAt: instantOrNull(row.ended_at),
    payments: row.payments.map((payment) => ({ ...payment, amount: inCurrency(payment.amount) })),
    refunds: row.refunds.map((refund) => ({ ...refund, cash: inCurrency(refund.cash) })),
    subscription: row.subscription,
  };
}
