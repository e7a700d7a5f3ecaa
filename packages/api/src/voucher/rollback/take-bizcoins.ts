import { newId, type Transaction } from '@bizcoin/db';
import { type Bizcoins, formatBizcoins } from '@bizcoin/domain';
import type { Reversal, Taken } from './reversal';

/** Books the coins back to where they were issued and lowers their grant by as much (docs/bizcoins.md). */
export async function takeBizcoins(tx: Transaction, reversal: Reversal, amount: Bizcoins): Promise<Taken> {
  const { rollbackId, redemption, target: grantId, actor, reason, bookedOn } = reversal;
  if (grantId === null) throw new Error('Bizcoins are taken from a grant.');
  const taken = formatBizcoins(amount);
  await tx.bizpointsTransaction.createMany({
    data: {
      id: newId(),
      fromAccount: `wallet:${redemption.customerId}`,
      toAccount: 'issuance',
      amount: taken,
      kind: 'rollback',
      reference: `rollback:${rollbackId}`,
      bookedOn: new Date(`${bookedOn}T00:00:00Z`),
      actorId: actor.userId,
      reason,
    },
  });
  await tx.grant.updateMany({ where: { id: grantId }, data: { remaining: { decrement: taken } } });
  return { bizcoins: taken };
}
