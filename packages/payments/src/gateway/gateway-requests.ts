/** Amounts are decimal strings in the currency's places; `key` is the idempotency key of this one action. */
export interface PaymentRequest {
  readonly key: string;
  readonly paymentId: string;
  readonly orderId: string;
  readonly amount: string;
  readonly currency: string;
  /** What the customer reads on the gateway's page. */
  readonly description: string;
  /** Where the gateway's page sends the customer afterwards, however it ended. */
  readonly returnUrl: string;
  /** After this instant the gateway need not keep the page open. */
  readonly expiresAt: Date;
}

export interface CaptureRequest {
  readonly key: string;
  readonly reference: string;
}

export interface CancelRequest {
  readonly key: string;
  readonly reference: string;
}

export interface RefundRequest {
  readonly key: string;
  readonly reference: string;
  /** Our refund's id, which the gateway keeps for us. */
  readonly refundId: string;
  readonly amount: string;
  readonly currency: string;
}
