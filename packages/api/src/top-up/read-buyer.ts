import type { Transaction } from '@bizcoin/db';

interface Buyer {
  readonly now: Date;
  readonly suspended: boolean;
  readonly balance: string;
  readonly currency: string;
  readonly rate: string;
}

/** What the price of a top-up depends on. */
export async function readBuyer(tx: Transaction, customerId: string): Promise<Buyer> {
  const [buyer] = await tx.$queryRaw<Buyer[]>`
    SELECT business_now() AS now, u.suspended_at IS NOT NULL AS suspended, w.balance::text AS balance,
      (SELECT value FROM settings WHERE name = 'currency' AND effective_from <= business_now() ORDER BY effective_from DESC LIMIT 1) AS currency,
      (SELECT value FROM settings WHERE name = 'rate' AND effective_from <= business_now() ORDER BY effective_from DESC LIMIT 1) AS rate
    FROM users u JOIN wallets w ON w.user_id = u.id WHERE u.id = ${customerId}::uuid`;
  if (buyer === undefined) throw new Error(`The customer ${customerId} has no wallet.`);
  return buyer;
}
