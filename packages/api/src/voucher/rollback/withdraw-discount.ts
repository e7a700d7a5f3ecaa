import type { Transaction } from '@bizcoin/db';
import type { Reversal, Taken } from './reversal';

export async function withdrawDiscount(tx: Transaction, { target }: Reversal): Promise<Taken> {
  if (target === null) throw new Error('A discount is withdrawn by its own row.');
  await tx.savedDiscount.updateMany({ where: { id: target }, data: { status: 'rolled_back' } });
  return {};
}
