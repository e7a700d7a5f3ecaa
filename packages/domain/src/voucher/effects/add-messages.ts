import { parseMessages } from '../../messages/parse-messages';
import type { AddMessages } from '../effect';
import type { KnownFacts } from '../redemption-facts';
import { MESSAGE_TOTAL_MAX } from './message-total-max';

/** Adds to the active subscription that ends last, so that the messages live longest; with none, to the balance. */
export function addMessages({ voucher, customer, activeSubscription }: KnownFacts): AddMessages | null {
  const messages = parseMessages(voucher.value ?? '');
  if (messages === null) return null;
  if (activeSubscription !== null) {
    const { id, name, endsAt } = activeSubscription;
    return { kind: 'add_messages', messages, subscriptionId: id, subscriptionName: name, endsAt };
  }
  if (customer.messageBalance + messages > MESSAGE_TOTAL_MAX) return null;
  return { kind: 'add_messages', messages, subscriptionId: null, subscriptionName: null, endsAt: null };
}
