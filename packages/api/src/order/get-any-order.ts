import type { Deps } from '../deps';
import type { DealerScope } from '../procedures/dealer-procedure';
import type { OrderView } from './order-view';
import { readOrder } from './read-orders';

export interface AdminOrder extends OrderView {
  readonly customer: { readonly id: string; readonly name: string; readonly email: string };
  readonly dealer: { readonly id: string; readonly name: string } | null;
  /** What the bank took back and stands open, per dispute. */
  readonly receivables: readonly {
    readonly id: string;
    readonly amount: string;
    readonly recovered: string;
    readonly status: 'open' | 'cancelled';
    readonly createdAt: string;
  }[];
}

const AROUND = `
  SELECT json_build_object('id', u.id, 'name', u.name, 'email', u.email) AS customer,
    CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name) END AS dealer,
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'amount', r.amount::text, 'recovered', r.recovered::text, 'status', r.status,
       'createdAt', iso_instant(r.created_at)) ORDER BY r.id), '[]') FROM receivables r WHERE r.order_id = o.id) AS receivables
  FROM orders o JOIN users u ON u.id = o.customer_id LEFT JOIN dealers d ON d.id = o.dealer_id
  WHERE o.id = $1 AND ($2::uuid IS NULL OR o.dealer_id = $2::uuid)`;

type Around = Pick<AdminOrder, 'customer' | 'dealer' | 'receivables'>;

/** One order with whose it is; null out of scope. */
export async function getAnyOrder(
  deps: Pick<Deps, 'db'>,
  { orderId, scope }: { readonly orderId: string; readonly scope: DealerScope },
): Promise<AdminOrder | null> {
  const [around] = await deps.db.sql<Around>('get_order_around', AROUND, [orderId, scope]);
  if (around === undefined) return null;
  const found = await readOrder(deps, orderId);
  return found === null ? null : { ...found.order, ...around };
}
