import type { Transaction } from '@bizcoin/db';
import { lockCustomer } from '../../customer/lock-customer';
import type { Redemption } from './redemption';
import type { Standing } from './reversal';

interface MovementRow {
  amount: number;
  subscriptionId: string | null;
}

/** Locks where a message voucher's messages went. A subscription that ended took what was left of them along. */
export async function lockMessages(tx: Transaction, { id: redemptionId, customerId }: Redemption): Promise<Standing> {
  const [movement] = await tx.$queryRaw<MovementRow[]>`
    SELECT amount, customer_package_id AS "subscriptionId" FROM message_movements
    WHERE cause_kind = 'redemption' AND cause_id = ${redemptionId}::uuid AND kind = 'voucher'`;
  if (movement === undefined) throw new Error(`The redemption ${redemptionId} moved no messages.`);
  const { amount: messages, subscriptionId } = movement;
  const { messageBalance } = await lockCustomer(tx, customerId);
  if (subscriptionId === null)
    return { target: null, given: { kind: 'add_messages', messages, unused: messageBalance } };
  const [subscription] = await tx.$queryRaw<{ unused: number }[]>`
    SELECT CASE WHEN ends_at <= business_now() THEN 0 ELSE messages_allowed - messages_used END AS unused
    FROM customer_packages WHERE id = ${subscriptionId}::uuid FOR NO KEY UPDATE`;
  return { target: subscriptionId, given: { kind: 'add_messages', messages, unused: subscription?.unused ?? 0 } };
}
