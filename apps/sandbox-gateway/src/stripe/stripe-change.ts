import type { Desk } from '../desk';
import { cancelPayment } from '../payment/cancel-payment';
import { capturePayment } from '../payment/capture-payment';
import { type Decision, type No, no } from '../payment/change';
import { openPayment } from '../payment/open-payment';
import { refundPayment } from '../payment/refund-payment';
import { type Performed, perform } from '../perform';
import type { Form } from './form';
import { fromStripe } from './stripe-amount';
import { sessionOfIntent } from './stripe-objects';

export interface AskedStripeChange {
  readonly operation: 'create' | 'capture' | 'cancel' | 'refund';
  readonly reference: string;
  /** The intent was named, not the session. */
  readonly isIntent: boolean;
  readonly key: string | null;
  readonly form: Form;
}

/** One change asked for through Stripe's API. Stricter than the sandbox's own where Stripe is: what has ended stays ended. */
export function stripeChange(desk: Desk, asked: AskedStripeChange): Performed | No {
  const { operation, reference, isIntent, key, form } = asked;
  return perform(desk, { key, input: [operation, reference, isIntent, form.entries()] }, () => {
    if (operation === 'create') return create(form, desk.now());
    if (operation === 'refund') return refund(desk, form);
    const payment = desk.store.payment(reference);
    if (payment?.api !== 'stripe' || (isIntent && !payment.attempted)) return no('not_found', 404);
    if (operation === 'capture')
      return payment.status === 'authorized' ? capturePayment(payment) : no('not_capturable');
    if (!isIntent) return payment.status === 'open' ? cancelPayment(payment) : no('session_not_open');
    return payment.status === 'authorized' ? cancelPayment(payment) : no('not_capturable');
  });
}

/** Seconds: what Stripe asks of `expires_at`, counted from the call. */
const LIFE_SECONDS = { min: 30 * 60, max: 24 * 60 * 60 };

function create(form: Form, now: Date): Decision {
  const price = 'line_items[0][price_data]';
  const currency = (form.text(`${price}[currency]`) ?? '').toUpperCase();
  const amount = /^[A-Z]{3}$/.test(currency) ? fromStripe(form.text(`${price}[unit_amount]`) ?? '', currency) : null;
  const returnUrl = form.text('success_url') ?? '';
  const expiresAt = Number(form.text('expires_at') ?? Number.NaN);
  const life = expiresAt - Math.floor(now.getTime() / 1000);
  if (amount === null || form.text('line_items[0][quantity]') !== '1') return no('parameter_invalid', 400);
  if (form.text('mode') !== 'payment' || form.text('payment_intent_data[capture_method]') !== 'manual') {
    return no('parameter_invalid', 400);
  }
  if (!URL.canParse(returnUrl) || !(life >= LIFE_SECONDS.min && life <= LIFE_SECONDS.max)) {
    return no('parameter_invalid', 400);
  }
  const metadata = form.under('payment_intent_data[metadata]');
  return openPayment(
    {
      ...{ api: 'stripe', amount, currency, returnUrl, metadata },
      description: form.text(`${price}[product_data][name]`) ?? 'Payment',
      expiresAt: new Date(expiresAt * 1000).toISOString(),
      paymentId: form.text('client_reference_id') ?? null,
    },
    now,
  );
}

function refund({ store, faults, now }: Desk, form: Form): Decision {
  const payment = store.payment(sessionOfIntent(form.text('payment_intent') ?? ''));
  if (payment?.api !== 'stripe' || !payment.attempted) return no('not_found', 404);
  const amount = fromStripe(form.text('amount') ?? '', payment.currency);
  if (amount === null) return no('parameter_invalid', 400);
  const metadata = form.under('metadata');
  const refundId = metadata['refund_id'] ?? null;
  return refundPayment(payment, { amount, refundId, metadata, outcome: () => faults.refundOutcome() }, now());
}
