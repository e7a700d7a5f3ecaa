import { newId, type Transaction } from '@bizcoin/db';
import { type Bizcoins, formatBizcoins } from '@bizcoin/domain';
import type { Reversal, Taken } from './reversal';

/** Books the coins back to where they were issued, and records what that consumed of their grant (docs/bizcoins.md). */
export async function takeBizcoins(tx: Transaction, reversal: Reversal, amount: Bizcoins): Promise<Taken> {
  const { rollbackId, redemption, target: grantId, actor, reason, bookedOn } = reversal;
  if (grantId === null) throw new Error('Bizcoins are taken from a grant.');
  const taken = formatBizcoins(amount);
  const entryId = newId();
  await tx.bizpointsTransaction.createMany({
    data: {
      id: entryId,
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
  await tx.grantConsumption.createMany({ data: { id: newId(), grantId, entryId, amount: taken } });
  return { bizcoins: taken };
}
