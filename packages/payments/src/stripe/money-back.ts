import type Stripe from 'stripe';
import { askStripe } from './ask-stripe';
import type { MoneyBack } from './stripe-payment';

/** More refunds or disputes than this on one payment are not read: a bound of the loop. */
const LISTED_MAX = 1_000;

/**
 * What was given back for good and what the bank took back. The charge's own `amount_refunded` counts refunds that are
 * still pending, so it only tells whether there is anything to ask for.
 */
export async function moneyBack(stripe: Stripe, intent: Stripe.PaymentIntent | null): Promise<MoneyBack> {
  const charge = intent?.latest_charge;
  if (intent === null || charge === null || charge === undefined || typeof charge === 'string') return NOTHING;
  const about = { payment_intent: intent.id, limit: 100 };
  return {
    refunded: charge.amount_refunded === 0 ? 0 : sum(await read(stripe.refunds.list(about)), isGivenBack),
    disputed: charge.disputed ? sum(await read(stripe.disputes.list(about)), isTakenBack) : 0,
  };
}

const NOTHING: MoneyBack = { refunded: 0, disputed: 0 };

const read = <T>(list: Stripe.ApiListPromise<T>) => askStripe(list.autoPagingToArray({ limit: LISTED_MAX }));

const sum = <T extends { amount: number }>(items: readonly T[], counts: (item: T) => boolean) =>
  items.filter(counts).reduce((total, { amount }) => total + amount, 0);

const isGivenBack = ({ status }: Stripe.Refund) => status === 'succeeded';

/** An inquiry (`warning_…`) takes nothing, and neither does a dispute that was won or prevented. */
const isTakenBack = ({ status }: Stripe.Dispute) =>
  status !== 'won' && status !== 'prevented' && !status.startsWith('warning_');
