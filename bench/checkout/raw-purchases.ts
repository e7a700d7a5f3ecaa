import { createHash, randomUUID } from 'node:crypto';
import { newId } from '@bizcoin/db';
import { barePool } from '../load/bare-pool';
import type { BenchBuyer, CheckoutStock } from './checkout-stock';

const DAYS = 30;

/**
 * The raw limit: the one SQL function of a purchase, called by a bare driver with a pool of the same size, with
 * everything decided beforehand. What HTTP, sessions, quote and decision cost is what is missing to it.
 */
export function rawPurchases(url: string, poolSize: number, { packageId }: Pick<CheckoutStock, 'packageId'>) {
  const pool = barePool(url, poolSize);
  return {
    async purchase(buyer: BenchBuyer): Promise<boolean> {
      const row = purchaseRow(buyer, packageId, new Date());
      const hash = createHash('sha256').update(row.key).digest();
      const { rows } = await pool.query({ name: 'buy', text: BUY, values: [JSON.stringify(row), hash] });
      return rows[0]?.status === 'done';
    },
    close: () => pool.end(),
  };
}

const BUY = 'SELECT status FROM buy_with_coins($1::jsonb, $2)';

const purchaseRow = ({ id, grantId }: BenchBuyer, packageId: string, now: Date) => ({
  order: {
    ...{ id: newId(), customer_id: id, kind: 'package', currency: 'USD', rate: '1', tax_rate: 0 },
    ...{ package_id: packageId, package_name: 'Package 1000', package_messages: 1_000, package_days: DAYS },
    ...{ list: '1.00', discount: '0.00', bizcoins: '1.00', bizcoins_value: '1.00', cash: '0.00' },
    ...{ quote_nonce: newId(), saved_discount_id: null },
    expires_at: new Date(now.getTime() + 1_800_000).toISOString(),
  },
  ...{ holdId: newId(), entryId: newId(), effectId: newId(), movementId: newId() },
  ...{ shares: [{ id: newId(), grantId, amount: '1.00' }], bookedOn: now.toISOString().slice(0, 10) },
  ...{ endsAt: new Date(now.getTime() + DAYS * 86_400_000), operation: 'checkout.place', key: randomUUID() },
});
