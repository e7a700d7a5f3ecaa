/** Which of the two APIs a payment was made by; each lists its own only. */
export type PaymentApi = 'sandbox' | 'stripe';

export type PaymentStatus = 'open' | 'authorized' | 'captured' | 'declined' | 'cancelled';

/** A payment as the journal keeps it. Amounts are decimal strings in the currency's places. */
export interface PaymentRecord {
  readonly reference: string;
  readonly api: PaymentApi;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly amount: string;
  readonly currency: string;
  readonly description: string;
  readonly returnUrl: string;
  readonly paymentId: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly status: PaymentStatus;
  readonly declineReason: string | null;
  /** The customer was sent to the confirmation of their bank. */
  readonly awaitsConfirmation: boolean;
  /** A card was tried. */
  readonly attempted: boolean;
  /** A card was accepted, whatever became of it. */
  readonly completed: boolean;
  /** Its card makes the gateway crash as soon as the capture is kept. */
  readonly crashesOnCapture: boolean;
  readonly captured: string;
  /** Given back for good. */
  readonly refunded: string;
  /** Asked back, outcome open. */
  readonly refunding: string;
  /** Taken back by the bank, as long as it stands. */
  readonly disputed: string;
  readonly dispute: { readonly reference: string; readonly amount: string; readonly status: DisputeStatus } | null;
}

export type DisputeStatus = 'open' | 'won' | 'lost';

export type RefundStatus = 'pending' | 'succeeded' | 'failed';

export interface RefundRecord {
  readonly reference: string;
  readonly payment: string;
  readonly createdAt: string;
  readonly amount: string;
  readonly refundId: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly status: RefundStatus;
  readonly failureReason: string | null;
}
