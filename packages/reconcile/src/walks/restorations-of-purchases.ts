import { bizcoins, type GrantCategory } from '@bizcoin/domain';
import type { Recomputation } from './recomputation';
import { restorationFault } from './restoration-fault';
import { walk } from './walk';

interface ReturnedPurchase {
  readonly id: string;
  readonly order_id: string;
  readonly returned: string;
  readonly consumptions: readonly {
    readonly id: string;
    readonly grant_id: string;
    readonly category: GrantCategory;
    readonly amount: string;
    readonly restored: string;
  }[];
}

// Ids are ordered by time: consumptions of one hold stand in the order in which they were taken.
const RETURNED = `
  SELECT h.id, h.order_id, o.refunded_bizcoins::text AS returned,
    json_agg(json_build_object('id', c.id, 'grant_id', c.grant_id, 'category', g.category, 'amount', c.amount::text, 'restored', c.restored::text) ORDER BY c.id) AS consumptions
  FROM (SELECT h.id, h.order_id FROM holds h JOIN orders o ON o.id = h.order_id
    WHERE h.status = 'captured' AND o.refunded_bizcoins > 0 AND h.id > $1::uuid ORDER BY h.id LIMIT $2::integer) h
  JOIN orders o ON o.id = h.order_id JOIN grant_consumptions c ON c.hold_id = h.id JOIN grants g ON g.id = c.grant_id
  GROUP BY h.id, h.order_id, o.refunded_bizcoins ORDER BY h.id`;

export const restorationsOfPurchases: Recomputation = {
  id: 'I3',
  title: 'coins came back to the grants that the rules name, the one taken last first',
  async *faults(ask) {
    for await (const { order_id, returned, consumptions } of walk<ReturnedPurchase>(ask, RETURNED)) {
      const taken = consumptions.map(({ id, grant_id, category, amount, restored }) => ({
        id,
        grantId: grant_id,
        category,
        expiresAt: null,
        amount: bizcoins(amount),
        restored: bizcoins(restored),
      }));
      const fault = restorationFault(taken, bizcoins(returned));
      if (fault !== null) yield { order_id, fault };
    }
  },
};
