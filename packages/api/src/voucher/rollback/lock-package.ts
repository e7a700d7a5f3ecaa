import type { Transaction } from '@bizcoin/db';
import { lockCustomer } from '../../customer/lock-customer';
import type { Redemption } from './redemption';
import type { Standing } from './reversal';

interface SubscriptionRow {
  id: string;
  allowed: number;
  used: number;
  own: number;
  ended: boolean;
}

/**
 * Locks the subscription a package voucher made. Whatever it holds beyond the package's own messages came from the
 * customer's balance or from other vouchers, so it is theirs to keep; after the end there is nothing left to keep.
 */
export async function lockPackage(tx: Transaction, { id: redemptionId, customerId }: Redemption): Promise<Standing> {
  await lockCustomer(tx, customerId);
  const [subscription] = await tx.$queryRaw<SubscriptionRow[]>`
    SELECT s.id, s.messages_allowed AS allowed, s.messages_used AS used, s.ends_at <= business_now() AS ended,
      (SELECT coalesce(sum(m.amount), 0)::integer FROM message_movements m
       WHERE m.customer_package_id = s.id AND m.kind = 'activation') AS own
    FROM customer_packages s WHERE s.redemption_id = ${redemptionId}::uuid FOR NO KEY UPDATE OF s`;
  if (subscription === undefined) throw new Error(`The redemption ${redemptionId} activated no package.`);
  const { id, allowed, used, own, ended } = subscription;
  return { target: id, given: { kind: 'activate_package', allowed, used, absorbed: ended ? 0 : allowed - own } };
}
