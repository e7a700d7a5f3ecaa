import { formatMoney, isGreater, isZero, money, parseMoney, subtract, sum } from '@bizcoin/domain';
import { type Decision, no } from './change';
import { newReference } from './new-reference';
import type { PaymentRecord, RefundRecord, RefundStatus } from './payment-record';

export interface NewRefund {
  readonly amount: string;
  readonly refundId: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  /** How it is to end: immediately, or not yet. Asked only where it begins. */
  readonly outcome: () => RefundStatus;
}

/** Gives money back, never more in all than was taken and the bank has not taken back itself. */
export function refundPayment(
  payment: PaymentRecord,
  { outcome: outcomeOf, ...asked }: NewRefund,
  now: Date,
): Decision {
  const { currency } = payment;
  if (payment.status !== 'captured') return no('nothing_captured');
  const amount = parseMoney(asked.amount, currency);
  if (amount === null || isZero(amount)) return no('amount_invalid', 400);
  if (isGreater(amount, refundable(payment))) return no('amount_too_large');
  const refund: RefundRecord = {
    ...asked,
    reference: newReference('re'),
    payment: payment.reference,
    createdAt: now.toISOString(),
    amount: formatMoney(amount, currency),
    status: 'pending',
    failureReason: null,
  };
  const refunding = formatMoney(sum(money(payment.refunding, currency), amount), currency);
  const pending = { payment: { ...payment, refunding }, refund };
  const outcome = outcomeOf();
  return outcome === 'pending' ? pending : settleRefund(pending.payment, refund, outcome);
}

const refundable = ({ currency, captured, disputed, refunded, refunding }: PaymentRecord) =>
  subtract(
    money(captured, currency),
    sum(money(disputed, currency), money(refunded, currency), money(refunding, currency)),
  );

/** A pending refund ends, once. */
export function settleRefund(payment: PaymentRecord, refund: RefundRecord, outcome: 'succeeded' | 'failed'): Decision {
  if (refund.status !== 'pending') return no('refund_settled');
  const { currency } = payment;
  const amount = money(refund.amount, currency);
  const refunding = formatMoney(subtract(money(payment.refunding, currency), amount), currency);
  const refunded =
    outcome === 'succeeded' ? formatMoney(sum(money(payment.refunded, currency), amount), currency) : payment.refunded;
  return {
    payment: { ...payment, refunding, refunded },
    refund: { ...refund, status: outcome, failureReason: outcome === 'failed' ? 'expired_or_canceled_card' : null },
    event: `refund.${outcome}`,
  };
}
