import type { Transaction } from '@bizcoin/db';
import type { DealerScope } from '../procedures/dealer-procedure';

interface Audience {
  readonly dealerIds: readonly (string | null)[];
  readonly holderId: string | null;
  readonly scope: DealerScope;
}

/** Whether the dealers and the customer a voucher names exist and may be named by who asks. */
export async function audienceExists(tx: Transaction, { dealerIds, holderId, scope }: Audience): Promise<boolean> {
  const wanted = [...new Set(dealerIds.filter((id) => id !== null))];
  if (scope !== null && wanted.some((id) => id !== scope)) return false;
  if ((await tx.dealer.count({ where: { id: { in: wanted } } })) !== wanted.length) return false;
  if (holderId === null) return true;
  const ofDealer = scope === null ? {} : { dealerId: scope };
  return (await tx.user.count({ where: { id: holderId, customerSince: { not: null }, ...ofDealer } })) === 1;
}
