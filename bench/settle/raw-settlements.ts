import { newId } from '@bizcoin/db';
import type { OpenedOrder } from '../house/card-orders';
import { barePool } from '../load/bare-pool';

const DAYS = 30;

/** The raw limit of settling: its SQL function, called by a bare driver for payments that are ready for it. */
export function rawSettlements(url: string) {
  const pool = barePool(url, 1);
  return {
    /** Writes down that the money is being taken, as it stands when a gateway says that it took it. */
    async makeReady(orders: readonly OpenedOrder[]): Promise<void> {
      const ids = orders.map(({ paymentId }) => paymentId);
      for (const status of ['authorized', 'capturing'])
        await pool.query('SELECT advance_payment(id, $2) FROM unnest($1::uuid[]) id', [ids, status]);
    },
    async settle({ orderId, paymentId }: OpenedOrder): Promise<boolean> {
      const now = new Date();
      const endsAt = new Date(now.getTime() + DAYS * 86_400_000);
      const values = [orderId, paymentId, newId(), newId(), newId(), endsAt, now.toISOString().slice(0, 10)];
      const { rows } = await pool.query({ name: 'settle', text: SETTLE, values });
      return rows[0]?.status === 'done';
    },
    close: () => pool.end(),
  };
}

const SETTLE = 'SELECT status FROM settle_order($1, $2, $3, $4, $5, $6, $7)';
