import type { Transaction } from '@bizcoin/db';
import { bizcoins } from '@bizcoin/domain';
import type { Redemption } from './redemption';
import type { Standing } from './reversal';

interface GrantRow {
  id: string;
  amount: string;
  remaining: string;
  held: string;
}

/** Locks the wallet, then the grant a credit voucher made. Nothing remains of a grant that is due. */
export async function lockGrant(tx: Transaction, { id: redemptionId, customerId }: Redemption): Promise<Standing> {
  await tx.$queryRaw`SELECT user_id FROM wallets WHERE user_id = ${customerId}::uuid FOR NO KEY UPDATE`;
  const [grant] = await tx.$queryRaw<GrantRow[]>`
    SELECT g.id, g.amount::text AS amount,
      (CASE WHEN g.expires_at <= business_now() THEN 0 ELSE g.remaining END)::text AS remaining,
      (SELECT coalesce(sum(c.amount - c.restored), 0)::text FROM grant_consumptions c JOIN holds h ON h.id = c.hold_id
       WHERE c.grant_id = g.id AND h.status = 'open') AS held
    FROM grants g WHERE g.cause_kind = 'redemption' AND g.cause_id = ${redemptionId}::uuid FOR NO KEY UPDATE OF g`;
  if (grant === undefined) throw new Error(`The redemption ${redemptionId} has no grant.`);
  const { id, amount, remaining, held } = grant;
  const given = {
    kind: 'grant_bizcoins',
    amount: bizcoins(amount),
    remaining: bizcoins(remaining),
    held: bizcoins(held),
  } as const;
  return { target: id, given };
}
