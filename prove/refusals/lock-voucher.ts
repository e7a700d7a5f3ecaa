import { onDatabase } from '@bizcoin/testing';
import type { RefusalHouse } from './refusal-house';

/** Holds a voucher, so that nobody can redeem it, until what is answered is called. */
export function lockVoucher({ database }: RefusalHouse, id: string): Promise<() => Promise<void>> {
  let unlock = () => {};
  const unlocked = new Promise<void>((resolve) => {
    unlock = resolve;
  });
  return new Promise((locked, reject) => {
    const over = onDatabase(database.ownerUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT 1 FROM vouchers WHERE id = $1 FOR UPDATE', [id]);
      locked(() => {
        unlock();
        return over;
      });
      await unlocked;
      await client.query('ROLLBACK');
    });
    over.catch(reject);
  });
}
