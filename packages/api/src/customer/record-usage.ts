import { inTransaction, newId, type Transaction } from '@bizcoin/db';
import {
  accept,
  allocateUsage,
  type Outcome,
  refuse,
  type SubscriptionAllowance,
  type UsageShare,
} from '@bizcoin/domain';
import type { Actor } from '../audit/actor';
import { writeAudit } from '../audit/write-audit';
import type { Deps } from '../deps';
import { answerOnce } from '../idempotency/answer-once';
import { writeOutbox } from '../outbox/write-outbox';
import { lockCustomer } from './lock-customer';

interface Usage {
  readonly actor: Actor;
  readonly customerId: string;
  readonly messages: number;
  readonly key: string;
}

export type UsageReceipt = { readonly taken: { readonly subscriptionId: string; readonly messages: number }[] };

/**
 * Takes messages a customer has sent from the subscriptions that end soonest: all of them, or none with
 * `insufficient_messages` (docs/messages.md). Refuses an unknown customer with `not_found`.
 */
export async function recordUsage({ db }: Pick<Deps, 'db'>, usage: Usage): Promise<Outcome<UsageReceipt>> {
  const { actor, customerId, messages, key } = usage;
  const call = { userId: actor.userId, operation: 'customer.recordUsage', key, input: { customerId, messages } };
  return inTransaction(db, (tx) => answerOnce(tx, call, () => recordOnce(tx, usage)));
}

async function recordOnce(tx: Transaction, { actor, customerId, messages }: Usage): Promise<Outcome<UsageReceipt>> {
  const known = await tx.user.count({ where: { id: customerId, customerSince: { not: null } } });
  if (known === 0) return refuse({ code: 'not_found' });
  await lockCustomer(tx, customerId);
  const subscriptions = await tx.$queryRaw<SubscriptionAllowance[]>`
    SELECT id, ends_at AS "endsAt", messages_allowed AS allowed, messages_used AS used FROM customer_packages
    WHERE customer_id = ${customerId}::uuid AND starts_at <= business_now() AND ends_at > business_now()
    ORDER BY id FOR NO KEY UPDATE`;
  const allocation = allocateUsage(subscriptions, messages);
  if (!allocation.ok) return allocation;
  const usageId = newId();
  await tx.messageMovement.createMany({
    data: allocation.value.map((share) => movementOf(share, { customerId, usageId, actorId: actor.userId })),
  });
  const taken = allocation.value.map(({ subscriptionId, messages: share }) => ({ subscriptionId, messages: share }));
  const subject = { kind: 'customer', id: customerId } as const;
  await writeOutbox(tx, { topic: 'packages.changed', userId: customerId, payload: { usageId } });
  await writeAudit(tx, {
    actor,
    action: 'customer.recordUsage',
    subject,
    reason: null,
    before: null,
    after: { usageId, taken },
  });
  return accept({ taken });
}

const movementOf = (
  { subscriptionId, messages }: UsageShare,
  usage: { customerId: string; usageId: string; actorId: string },
) => ({
  id: newId(),
  customerId: usage.customerId,
  customerPackageId: subscriptionId,
  amount: -messages,
  kind: 'usage',
  causeKind: 'usage',
  causeId: usage.usageId,
  actorId: usage.actorId,
});
