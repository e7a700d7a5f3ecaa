/**
 * A webhook, verified. It only says that something changed: the payment, fetched, says what (docs/payments.md). Both names
 * are null for news about something other than a payment: acknowledge it and do nothing.
 */
export interface GatewayEvent {
  /** Unique per gateway; a delivery that is repeated repeats it. */
  readonly id: string;
  /** The gateway's word for it, for the log only. */
  readonly type: string;
  /**
   * A name of the payment that `fetch` takes. It need not be the one `create` answered: news of a dispute knows Stripe's
   * intent only. The fetched payment then says whose it is.
   */
  readonly reference: string | null;
  /** Our payment's id, where the gateway repeats it. */
  readonly paymentId: string | null;
}
