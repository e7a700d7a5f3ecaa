import type { Transaction } from '@bizcoin/db';
import type { OrderStatus } from '@bizcoin/domain';

/** An order under lock: everything about it moves only while this transaction lets it. */
export interface LockedOrder {
  readonly id: string;
  readonly customer_id: string;
  readonly kind: 'package' | 'top_up';
  readonly status: OrderStatus;
  readonly currency: string;
  readonly rate: string;
  readonly list: string;
  readonly discount: string;
  readonly bizcoins: string;
  readonly cash: string;
  readonly top_up_bizcoins: string | null;
  readonly package_name: string | null;
  readonly saved_discount_id: string | null;
  readonly expires_at: Date;
  readonly now: Date;
  readonly time_zone: string;
}

/** Locks an order before its payments, holds and everything else of it (docs/integrity.md). Null if there is none. */
export async function lockOrder(tx: Transaction, orderId: string): Promise<LockedOrder | null> {
  const [order] = await tx.$queryRaw<LockedOrder[]>`
    SELECT id, customer_id, kind, status, currency, rate::text AS rate, list::text AS list, discount::text AS discount,
      bizcoins::text AS bizcoins, cash::text AS cash, top_up_bizcoins::text AS top_up_bizcoins, package_name, saved_discount_id, expires_at,
      business_now() AS now,
      (SELECT value FROM settings WHERE name = 'time_zone' AND effective_from <= business_now() ORDER BY effective_from DESC LIMIT 1) AS time_zone
    FROM orders WHERE id = ${orderId}::uuid FOR NO KEY UPDATE`;
  return order ?? null;
}
