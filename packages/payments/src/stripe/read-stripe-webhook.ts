import type Stripe from 'stripe';
import { z } from 'zod';
import type { GatewayEvent } from '../gateway/gateway-event';
import { ourPaymentId } from '../gateway/our-payment-id';
import type { WebhookHeaders } from '../gateway/payment-gateway';
import { isTimely, SIGNATURE_TOLERANCE_SECONDS } from '../webhook/signature-tolerance';
import { singleHeader } from '../webhook/single-header';

type Webhooks = InstanceType<typeof Stripe>['webhooks'];

/**
 * The signature is checked before a byte of the body is read. The SDK refuses old ones only, so younger ones than our
 * clock allows are refused here.
 */
export function readStripeWebhook(
  webhooks: Webhooks,
  { rawBody, headers }: { rawBody: string; headers: WebhookHeaders },
  { secrets, now }: { secrets: readonly string[]; now: Date },
): GatewayEvent | null {
  const header = singleHeader(headers, 'stripe-signature');
  if (header === null || !isTimely(signedAt(header), now)) return null;
  const verified = secrets.map((secret) => verify(webhooks, rawBody, { header, secret, now }));
  const event = stripeEvent.safeParse(verified.find((body) => body !== null) ?? null);
  if (!event.success) return null;
  return { id: event.data.id, type: event.data.type, ...namesOf(event.data.data.object) };
}

function verify(
  webhooks: Webhooks,
  rawBody: string,
  { header, secret, now }: { header: string; secret: string; now: Date },
): unknown {
  try {
    return webhooks.constructEvent(rawBody, header, secret, SIGNATURE_TOLERANCE_SECONDS, undefined, now.getTime());
  } catch {
    return null;
  }
}

/** The one time in the header; NaN, which is never timely, where there is none or more than one. */
function signedAt(header: string): number {
  const times = [...header.matchAll(/(?:^|,)\s*t=(\d{1,12})(?=,|$)/g)];
  return times.length === 1 ? Number(times[0]?.[1]) : Number.NaN;
}

const name = z.string().max(200);

/** Events come in the version of the account's endpoint, not of this SDK: only what is needed is read, and loosely. */
const stripeObject = z.looseObject({
  object: z.string(),
  id: name.optional(),
  payment_intent: z.union([name, z.object({ id: name }).transform(({ id }) => id)]).nullish(),
  metadata: z.object({ payment_id: ourPaymentId.optional() }).nullish(),
});

const stripeEvent = z.object({
  id: name.min(1),
  type: z.string().min(1).max(200),
  data: z.object({ object: stripeObject }),
});

function namesOf(object: z.infer<typeof stripeObject>): Pick<GatewayEvent, 'reference' | 'paymentId'> {
  const paymentId = object.metadata?.payment_id ?? null;
  switch (object.object) {
    case 'checkout.session':
    case 'payment_intent':
      return { reference: object.id ?? null, paymentId };
    case 'charge':
    case 'refund':
    case 'dispute':
      return { reference: object.payment_intent ?? null, paymentId };
    default:
      return { reference: null, paymentId: null };
  }
}
