import type { AnswerRecord, DeliveryRecord, EventRecord, JournalEntry } from '../journal/journal-entry';
import { openJournal } from '../journal/open-journal';
import type { Change } from '../payment/change';
import { newReference } from '../payment/new-reference';
import type { PaymentRecord, RefundRecord } from '../payment/payment-record';

export interface KeptEvent {
  readonly event: EventRecord;
  readonly delivery: DeliveryRecord;
}

export interface Store {
  payment(reference: string): PaymentRecord | undefined;
  refund(reference: string): RefundRecord | undefined;
  answer(key: string): AnswerRecord | undefined;
  event(id: string): KeptEvent | undefined;
  /** In the order in which they were made. */
  payments(): readonly PaymentRecord[];
  refundsOf(payment: string): readonly RefundRecord[];
  events(): readonly KeptEvent[];
  /** Keeps a step and what is answered for it, durably. Answers the event it made, if any. */
  keep(change: Change, answer: Omit<AnswerRecord, 'payment' | 'refund'> | null, now: Date): EventRecord | null;
  keepDelivery(delivery: DeliveryRecord): void;
  close(): void;
}

/** Everything the gateway knows, in memory, and in a journal that is written first. */
export function openStore(file: string): Store {
  const { journal, entries } = openJournal(file);
  const payments = new Map<string, PaymentRecord>();
  const refunds = new Map<string, RefundRecord>();
  const refundsByPayment = new Map<string, string[]>();
  const answers = new Map<string, AnswerRecord>();
  const events = new Map<string, KeptEvent>();

  function apply({ payment, refund, answer, event, delivery }: JournalEntry): void {
    if (payment) payments.set(payment.reference, payment);
    if (refund) {
      if (!refunds.has(refund.reference)) listed(refund.payment).push(refund.reference);
      refunds.set(refund.reference, refund);
    }
    if (answer) answers.set(answer.key, answer);
    if (event) events.set(event.id, { event, delivery: undelivered(event.id) });
    const kept = delivery && events.get(delivery.event);
    if (delivery && kept) events.set(delivery.event, { event: kept.event, delivery });
  }

  function listed(payment: string): string[] {
    const known = refundsByPayment.get(payment) ?? [];
    refundsByPayment.set(payment, known);
    return known;
  }

  for (const entry of entries) apply(entry);

  return {
    payment: (reference) => payments.get(reference),
    refund: (reference) => refunds.get(reference),
    answer: (key) => answers.get(key),
    event: (id) => events.get(id),
    payments: () => [...payments.values()],
    refundsOf: (payment) => listed(payment).flatMap((reference) => refunds.get(reference) ?? []),
    events: () => [...events.values()],
    keep({ payment, refund, event: type }, answer, now) {
      const result = { payment, ...(refund ? { refund } : {}) };
      const event = type
        ? {
            ...{ id: newReference('evt'), type, payment: payment.reference },
            ...{ refund: refund?.reference ?? null, createdAt: now.toISOString() },
          }
        : null;
      const entry = { ...result, ...(answer ? { answer: { ...answer, ...result } } : {}), ...(event ? { event } : {}) };
      journal.append(entry, { durable: true });
      apply(entry);
      return event;
    },
    keepDelivery(delivery) {
      journal.append({ delivery }, { durable: false });
      apply({ delivery });
    },
    close: () => journal.close(),
  };
}

const undelivered = (event: string): DeliveryRecord => ({ event, status: 'waiting', attempts: 0, nextAtMs: 0 });
