/** A webhook, verified. It only says that something changed: the object, fetched, says what (docs/payments.md). */
export interface GatewayEvent {
  /** Unique per gateway; a delivery that is repeated repeats it. */
  readonly id: string;
  /** The gateway's word for it, for the log only. */
  readonly type: string;
  /** The payment concerned, by the gateway's name of it. */
  readonly reference: string;
}
