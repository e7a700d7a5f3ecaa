import { type OrderSplit, orderSplitFault } from './order-split-fault';
import type { Recomputation } from './recomputation';
import { walk } from './walk';

const ORDERS = `
  SELECT o.id, o.kind, o.currency, o.list::text, o.discount::text, o.bizcoins::text, o.bizcoins_value::text, o.cash::text, trim_scale(o.rate)::text AS rate,
    o.top_up_bizcoins::text, trim_scale(d.percent)::text AS percent, d.max_discount::text, d.min_purchase::text, d.currency AS discount_currency
  FROM orders o LEFT JOIN saved_discounts d ON d.id = o.saved_discount_id
  WHERE o.id > $1::uuid ORDER BY o.id LIMIT $2::integer`;

export const splitsOfOrders: Recomputation = {
  id: 'I6',
  title: 'the rules split every order as it was split',
  async *faults(ask) {
    for await (const order of walk<OrderSplit>(ask, ORDERS)) {
      const fault = orderSplitFault(order);
      if (fault !== null) yield { id: order.id, fault };
    }
  },
};
