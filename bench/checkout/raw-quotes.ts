import { readPurchase } from '@bizcoin/api/use-cases';
import { barePool } from '../load/bare-pool';
import type { BenchBuyer, CheckoutStock } from './checkout-stock';

/** The limit of a quote: the one query it asks, read by a bare driver with a pool of the same size and nothing around it. */
export function rawQuotes(url: string, poolSize: number, { packageId }: Pick<CheckoutStock, 'packageId'>) {
  const pool = barePool(url, poolSize);
  const query = async <Row>(name: string, text: string, values: readonly unknown[]) =>
    (await pool.query({ name, text, values: [...values] })).rows as Row[];
  const payments = { minimum: () => '0.50' };
  return {
    async quote({ id }: BenchBuyer): Promise<boolean> {
      const reading = await readPurchase(query, { payments }, { customerId: id, packageId });
      return reading?.facts.grants.length === 2;
    },
    close: () => pool.end(),
  };
}
