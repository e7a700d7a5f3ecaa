import type { EventType } from '../payment/change';
import type { PaymentRecord, RefundRecord } from '../payment/payment-record';

/** What was answered under an idempotency key; kept for ever. */
export interface AnswerRecord {
  readonly key: string;
  /** SHA-256 of the operation and its input. */
  readonly hash: string;
  readonly payment?: PaymentRecord;
  readonly refund?: RefundRecord;
}

export interface EventRecord {
  readonly id: string;
  readonly type: EventType;
  readonly payment: string;
  readonly refund: string | null;
  readonly createdAt: string;
}

export type DeliveryStatus = 'waiting' | 'delivered' | 'dropped' | 'given_up';

export interface DeliveryRecord {
  readonly event: string;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  /** Not before this instant, milliseconds since 1970. */
  readonly nextAtMs: number;
}

/** One line of the journal: everything that one step changed. The latest record of a name is the one that holds. */
export interface JournalEntry {
  readonly payment?: PaymentRecord;
  readonly refund?: RefundRecord;
  readonly answer?: AnswerRecord;
  readonly event?: EventRecord;
  readonly delivery?: DeliveryRecord;
}
