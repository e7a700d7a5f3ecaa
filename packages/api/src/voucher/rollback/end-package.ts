import type { Transaction } from '@bizcoin/db';
import type { Reversal, Taken } from './reversal';
import { moveMessages } from './take-messages';

/** Empties the subscription and ends it now; what was the customer's before goes back to the balance. */
export async function endPackage(tx: Transaction, reversal: Reversal, absorbed: number): Promise<Taken> {
  const { target } = reversal;
  if (target === null) throw new Error('A package is ended by its subscription.');
  const { messagesAllowed } = await tx.customerPackage.findUniqueOrThrow({
    where: { id: target },
    select: { messagesAllowed: true },
  });
  if (messagesAllowed > 0) await moveMessages(tx, reversal, target, -messagesAllowed);
  if (absorbed > 0) await moveMessages(tx, reversal, null, absorbed);
  await tx.$executeRaw`UPDATE customer_packages SET ends_at = least(ends_at, business_now()) WHERE id = ${target}::uuid`;
  return { messages: messagesAllowed - absorbed };
}
