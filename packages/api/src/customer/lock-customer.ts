import type { Transaction } from '@bizcoin/db';

/** Locks a customer's row, which every change of their messages takes before the subscriptions. Throws if unknown. */
export async function lockCustomer(tx: Transaction, customerId: string): Promise<{ readonly messageBalance: number }> {
  const [customer] = await tx.$queryRaw<{ messageBalance: number }[]>`
    SELECT message_balance AS "messageBalance" FROM users WHERE id = ${customerId}::uuid FOR NO KEY UPDATE`;
  if (customer === undefined) throw new Error(`The customer ${customerId} does not exist.`);
  return customer;
}
