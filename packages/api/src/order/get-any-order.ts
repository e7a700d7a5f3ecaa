import { moneyColumn } from '@bizcoin/db';
import type { ReceivableStatus } from '@bizcoin/domain';
import type { Deps } from '../deps';
import type { DealerScope } from '../procedures/dealer-procedure';
import type { OrderView, PaymentView, RefundView } from './order-view';
import { readOrder } from './read-orders';

export interface AdminOrder extends Omit<OrderView, 'payments' | 'refunds'> {
  readonly customer: { readonly id: string; readonly name: string; readonly email: string };
  readonly dealer: { readonly id: string; readonly name: string } | null;
  readonly payments: readonly AdminPayment[];
  readonly refunds: readonly AdminRefund[];
  /** What the bank took back and stands open, per dispute. */
  readonly receivables: readonly Receivable[];
}

/** A payment with what its gateway knows it by. */
interface AdminPayment extends PaymentView {
  readonly gateway: string;
  readonly gatewayReference: string | null;
  readonly refunded: string;
  /** What the bank took back at the customer's word. */
  readonly disputed: string;
  /** It took money that its order could not use any more. */
  readonly superseded: boolean;
}

/** A refund with who decided it and why; a dealer, who decides none, reads neither. */
interface AdminRefund extends RefundView {
  readonly takenFromTopUp: string;
  readonly endPackage: boolean;
  readonly returnDiscount: boolean;
  readonly failureReason: string | null;
  readonly reason: string | null;
  /** Null where the shop itself gave back what it could not use. */
  readonly by: { readonly id: string; readonly name: string } | null;
}

interface Receivable {
  readonly id: string;
  readonly amount: string;
  readonly recovered: string;
  readonly status: ReceivableStatus;
  readonly createdAt: string;
}

const AROUND = `
  SELECT json_build_object('id', u.id, 'name', u.name, 'email', u.email) AS customer,
    CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name) END AS dealer,
    (SELECT coalesce(json_agg(json_build_object('id', p.id, 'gateway', p.gateway, 'gatewayReference', p.gateway_reference,
       'refunded', p.refunded::text, 'disputed', p.disputed::text, 'superseded', p.superseded)), '[]') FROM payments p WHERE p.order_id = o.id) AS payments,
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'takenFromTopUp', r.taken_from_top_up::text, 'endPackage', r.end_package,
       'returnDiscount', r.return_discount, 'failureReason', r.failure_reason, 'reason', CASE WHEN $2::uuid IS NULL THEN r.reason END,
       'by', CASE WHEN $2::uuid IS NULL AND a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name) END)), '[]')
     FROM refunds r LEFT JOIN users a ON a.id = r.actor_id WHERE r.order_id = o.id) AS refunds,
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'amount', r.amount::text, 'recovered', r.recovered::text, 'status', r.status,
       'createdAt', iso_instant(r.created_at)) ORDER BY r.id), '[]') FROM receivables r WHERE r.order_id = o.id) AS receivables
  FROM orders o JOIN users u ON u.id = o.customer_id LEFT JOIN dealers d ON d.id = o.dealer_id
  WHERE o.id = $1 AND ($2::uuid IS NULL OR o.dealer_id = $2::uuid)`;

interface Around extends Pick<AdminOrder, 'customer' | 'dealer' | 'receivables'> {
  readonly payments: readonly (Omit<AdminPayment, keyof PaymentView> & { readonly id: string })[];
  readonly refunds: readonly (Omit<AdminRefund, keyof RefundView> & { readonly id: string })[];
}

/** One order with whose it is and what the office keeps beside it; null out of scope. */
export async function getAnyOrder(
  deps: Pick<Deps, 'db'>,
  { orderId, scope }: { readonly orderId: string; readonly scope: DealerScope },
): Promise<AdminOrder | null> {
  const [around] = await deps.db.sql<Around>('get_order_around', AROUND, [orderId, scope]);
  if (around === undefined) return null;
  const found = await readOrder(deps, orderId);
  return found === null ? null : joined(found.order, around);
}

/** A row that came between the two questions waits for the next answer. */
function joined(order: OrderView, { customer, dealer, receivables, ...around }: Around): AdminOrder {
  const inCurrency = (amount: string) => moneyColumn(amount, order.currency);
  return {
    ...order,
    ...{ customer, dealer },
    payments: order.payments.flatMap((payment) =>
      around.payments
        .filter(({ id }) => id === payment.id)
        .map((more) => ({
          ...{ ...payment, ...more },
          ...{ refunded: inCurrency(more.refunded), disputed: inCurrency(more.disputed) },
        })),
    ),
    refunds: order.refunds.flatMap((refund) =>
      around.refunds.filter(({ id }) => id === refund.id).map((more) => ({ ...refund, ...more })),
    ),
    receivables: receivables.map((receivable) => ({ ...receivable, amount: inCurrency(receivable.amount) })),
  };
}
