import { isPaid } from './order-status';
import type { PaymentFacts } from './payment-facts';

/**
 * What to do about a payment. `note`: only write down what the gateway says. `take_again` comes first where the order's
 * coins and discount were released: if they are gone, the money goes back.
 */
export type PaymentStep =
  | { readonly do: 'nothing' }
  | { readonly do: 'note_open' }
  /** The customer's money is set aside: fulfil by capturing it. */
  | { readonly do: 'capture'; readonly takeAgain: boolean }
  /** The money was taken: fulfil. */
  | { readonly do: 'settle'; readonly takeAgain: boolean }
  /** It cannot take money any more: release what was set aside. */
  | { readonly do: 'release'; readonly as: 'declined' | 'cancelled' }
  /** The order cannot use it: make sure at the gateway that it never takes money. */
  | { readonly do: 'cancel' }
  /** It took money the order cannot use: all of it goes back. */
  | { readonly do: 'give_back' };

const nothing: PaymentStep = { do: 'nothing' };

/**
 * Whoever hears of a payment — the reply to a call, a webhook, the reconciler — asks here what follows, and the answer
 * depends on the facts alone, so they may come in any order and any number of times (docs/checkout.md).
 */
export function decidePayment(facts: PaymentFacts): PaymentStep {
  if (facts.payment === 'captured') return nothing;
  switch (facts.gateway) {
    case 'open':
      return decideOpen(facts);
    case 'authorized':
      return usable(facts) ? { do: 'capture', takeAgain: !facts.secured } : { do: 'cancel' };
    case 'captured':
      return usable(facts) ? { do: 'settle', takeAgain: !facts.secured } : { do: 'give_back' };
    case 'declined':
    case 'cancelled':
      return isOver(facts) ? nothing : { do: 'release', as: facts.gateway };
  }
}

function decideOpen(facts: PaymentFacts): PaymentStep {
  if (isOver(facts)) return nothing;
  return facts.order === 'pending' ? { do: 'note_open' } : { do: 'cancel' };
}

/** An order takes one payment's money, once; also after it was given up, which is a late success. */
const usable = ({ order, otherLive, superseded }: PaymentFacts) => !isPaid(order) && !otherLive && !superseded;

const isOver = ({ payment }: PaymentFacts) => payment === 'declined' || payment === 'cancelled';
