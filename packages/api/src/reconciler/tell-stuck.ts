import { inTransaction } from '@bizcoin/db';
import type { Deps } from '../deps';
import { openTicket } from '../support/open-ticket';

/** A pass a minute has tried several times by then: somebody should have a look. */
const STUCK_MINUTES = 5;
const STUCK_MAX = 200;

const STUCK = `
  SELECT p.id, p.status, p.order_id, o.customer_id, p.amount::text AS amount, p.currency FROM payments p JOIN orders o ON o.id = p.order_id
  WHERE p.status IN ('created', 'unknown', 'authorized', 'capturing') AND p.updated_at <= (SELECT business_now()) - make_interval(mins => ${STUCK_MINUTES})
    AND NOT EXISTS (SELECT 1 FROM support_tickets t WHERE t.cause = 'payment_' || CASE WHEN p.status IN ('created', 'unknown') THEN 'unknown' ELSE 'stuck' END || ':' || p.id)
  ORDER BY p.id LIMIT ${STUCK_MAX}`;

interface Row {
  id: string;
  status: string;
  order_id: string;
  customer_id: string;
  amount: string;
  currency: string;
}

/** Opens a ticket, once, for every payment that nobody could bring to an end for some minutes. */
export async function tellStuck({ db }: Pick<Deps, 'db'>): Promise<number> {
  const rows = await db.sql<Row>('stuck_payments', STUCK, []);
  for (const row of rows) {
    const kind = row.status === 'created' || row.status === 'unknown' ? 'payment_unknown' : 'payment_stuck';
    await inTransaction(db, (tx) =>
      openTicket(tx, {
        kind,
        cause: `${kind}:${row.id}`,
        customerId: row.customer_id,
        orderId: row.order_id,
        subject:
          kind === 'payment_unknown' ? 'Nobody knows whether a payment happened' : 'A payment does not come to an end',
        body: `Payment ${row.id} of order ${row.order_id} (${row.amount} ${row.currency}) is ${row.status} for more than ${STUCK_MINUTES} minutes. It is looked up every minute.`,
      }),
    );
  }
  return rows.length;
}
