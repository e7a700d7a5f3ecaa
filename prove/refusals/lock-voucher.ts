import { onDatabase } from '@bizcoin/testing';
import type { Scene } from './meeting';

/** Holds a voucher, so that nobody can redeem it, until what is answered is called, or the visitor has left. */
export function lockVoucher({ house, visitor }: Scene, id: string): Promise<() => Promise<void>> {
  let unlock = () => {};
  const unlocked = new Promise<void>((resolve) => {
    unlock = resolve;
  });
  visitor.page.context().once('close', unlock);
  return new Promise((locked, reject) => {
    const over = onDatabase(house.database.ownerUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT 1 FROM vouchers WHERE id = $1 FOR NO KEY UPDATE', [id]);
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
