import { accept, type Outcome, refuse } from '../refusal/outcome';

export interface SubscriptionAllowance {
  readonly id: string;
  readonly endsAt: Date;
  readonly allowed: number;
  readonly used: number;
}

export interface UsageShare {
  readonly subscriptionId: string;
  readonly messages: number;
}

/**
 * Takes messages from the customer's active subscriptions, the one that ends soonest first, because what is left in it
 * is lost first (docs/messages.md). All or nothing: otherwise `insufficient_messages`.
 */
export function allocateUsage(
  subscriptions: readonly SubscriptionAllowance[],
  messages: number,
): Outcome<readonly UsageShare[]> {
  const shares: UsageShare[] = [];
  let missing = messages;
  for (const subscription of [...subscriptions].sort(soonestEndFirst)) {
    const taken = Math.min(missing, unused(subscription));
    if (taken > 0) shares.push({ subscriptionId: subscription.id, messages: taken });
    missing -= taken;
  }
  return missing > 0 ? refuse({ code: 'insufficient_messages', available: messages - missing }) : accept(shares);
}

const unused = ({ allowed, used }: SubscriptionAllowance) => Math.max(0, allowed - used);

// The id breaks ties, so that two processes always take from the same one.
const soonestEndFirst = (one: SubscriptionAllowance, other: SubscriptionAllowance) =>
  one.endsAt.getTime() - other.endsAt.getTime() || (one.id < other.id ? -1 : 1);
