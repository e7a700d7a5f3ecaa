import type { Transaction } from '@bizcoin/db';
import { lockCustomer } from '../../customer/lock-customer';
import { findMessages } from './find-messages';
import type { Redemption } from './redemption';
import type { Standing } from './reversal';

interface MovementRow {
  amount: number;
  place: string | null;
  at: string;
}

/** Locks where a message voucher's messages are now. A subscription that ended took what was left of them along. */
export async function lockMessages(tx: Transaction, { id: redemptionId, customerId }: Redemption): Promise<Standing> {
  const [movement] = await tx.$queryRaw<MovementRow[]>`
    SELECT amount, customer_package_id AS place, created_at::text AS at FROM message_movements
    WHERE cause_kind = 'redemption' AND cause_id = ${redemptionId}::uuid AND kind = 'voucher'`;
  if (movement === undefined) throw new Error(`The redemption ${redemptionId} moved no messages.`);
  const { amount: messages } = movement;
  const { messageBalance } = await lockCustomer(tx, customerId);
  const subscriptionId = await findMessages(tx, customerId, movement);
  if (subscriptionId === null)
    return { target: null, given: { kind: 'add_messages', messages, unused: messageBalance } };
  const [subscription] = await tx.$queryRaw<{ unused: number }[]>`
    SELECT CASE WHEN ends_at <= business_now() THEN 0 ELSE messages_allowed - messages_used END AS unused
    FROM customer_packages WHERE id = ${subscriptionId}::uuid FOR NO KEY UPDATE`;
  return { target: subscriptionId, given: { kind: 'add_messages', messages, unused: subscription?.unused ?? 0 } };
}
