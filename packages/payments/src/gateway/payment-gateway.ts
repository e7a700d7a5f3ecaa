import type { GatewayEvent } from './gateway-event';
import type { GatewayPayment, GatewayRefund } from './gateway-payment';
import type { CancelRequest, CaptureRequest, PaymentRequest, RefundRequest } from './gateway-requests';

export type GatewayName = 'sandbox' | 'stripe';

/**
 * What every payment provider is to the shop (docs/payments.md). Every call has its own stable key, so that asking twice
 * is asking once. All calls throw {@link GatewayUnreachable} when nobody knows whether they happened, and
 * {@link GatewayRefusal} when they certainly did not.
 */
export interface PaymentGateway {
  readonly name: GatewayName;
  /** The least amount this gateway charges in a currency, as a decimal string in the currency's places. */
  minimum(currency: string): string;
  /**
   * Opens a payment that the customer completes on the gateway's own page. The same key answers the same payment for
   * ever, as it stands now, so this is also how one is found again whose first answer was lost.
   */
  create(request: PaymentRequest): Promise<GatewayPayment>;
  /**
   * The payment as the gateway knows it now, or null where it does not know the reference. Takes what `create` answered
   * and what an event names.
   */
  fetch(reference: string): Promise<GatewayPayment | null>;
  /**
   * Takes authorised money, the whole amount; one that was taken already is answered as it is. A payment that cannot be
   * captured is a {@link GatewayRefusal}.
   */
  capture(request: CaptureRequest): Promise<GatewayPayment>;
  /**
   * Makes sure that a payment can never be captured. One that was cancelled or declined is answered as it is; one whose
   * money was taken is a {@link GatewayRefusal}.
   */
  cancel(request: CancelRequest): Promise<GatewayPayment>;
  /**
   * Gives captured money back, once per `refundId`. Answers the refund as it stands now, so that asking again follows one
   * that is pending; `failed` is an answer, not an exception.
   */
  refund(request: RefundRequest): Promise<GatewayRefund>;
  /** Every payment the gateway has for this shop created at or after an instant, for the books' second witness. */
  list(since: Date): AsyncIterable<GatewayPayment>;
  /**
   * Reads a delivered webhook: `null` unless its signature is right for this raw body, by any of the shop's secrets, and
   * no further than five minutes from `now`. Never throws for what a stranger sent.
   */
  readWebhook(rawBody: string, headers: WebhookHeaders, now: Date): GatewayEvent | null;
}

export type WebhookHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;
