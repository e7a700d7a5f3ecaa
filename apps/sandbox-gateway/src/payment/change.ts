import type { PaymentRecord, RefundRecord } from './payment-record';

export type EventType =
  | 'payment.authorized'
  | 'payment.captured'
  | 'payment.declined'
  | 'payment.cancelled'
  | 'refund.succeeded'
  | 'refund.failed'
  | 'dispute.opened'
  | 'dispute.won'
  | 'dispute.lost';

/** What a step leaves behind, kept in one line of the journal, so that it is kept whole or not at all. */
export interface Change {
  readonly payment: PaymentRecord;
  readonly refund?: RefundRecord;
  readonly event?: EventType;
}

/** The gateway's "no", in its own words; `status` is that of the HTTP answer. */
export interface No {
  readonly no: string;
  readonly status: number;
}

export type Decision = Change | No;

export const no = (code: string, status = 409): No => ({ no: code, status });

export const isNo = (decision: object): decision is No => 'no' in decision;
