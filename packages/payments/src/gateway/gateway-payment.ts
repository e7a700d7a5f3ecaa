/**
 * Where a payment stands at the gateway. `open`: the customer has not finished; `authorized`: the money is set aside and
 * can be captured; `captured`: it was taken; `declined` and `cancelled`: it cannot be taken by this payment.
 */
export type GatewayPaymentStatus = 'open' | 'authorized' | 'captured' | 'declined' | 'cancelled';

/** A payment as the gateway tells it. Amounts are decimal strings in the currency's places. */
export interface GatewayPayment {
  /** The gateway's own name of it, unique per gateway. */
  readonly reference: string;
  /** Our payment's id, which the gateway keeps for us; null for one that is not ours. */
  readonly paymentId: string | null;
  readonly status: GatewayPaymentStatus;
  readonly amount: string;
  readonly currency: string;
  /** What was taken, before refunds. */
  readonly captured: string;
  /** What was given back for good, disputes not included. */
  readonly refunded: string;
  /** What the bank took back at the customer's word, as long as that stands. */
  readonly disputed: string;
  /** Where the customer completes it, while it is open. */
  readonly redirectUrl: string | null;
  /** Why it was declined, in the gateway's word: `insufficient_funds`, `card_declined`, … */
  readonly declineReason: string | null;
}

export interface GatewayRefund {
  readonly reference: string;
  readonly status: 'pending' | 'succeeded' | 'failed';
  readonly failureReason: string | null;
}
