import { formatMoney, isGreater, isZero, money, parseMoney, subtract, sum } from '@bizcoin/domain';
import { type Decision, no } from './change';
import { newReference } from './new-reference';
import type { PaymentRecord } from './payment-record';

/** The bank takes money back at the customer's word: all that was not given back, unless an amount is named. */
export function openDispute(payment: PaymentRecord, wanted?: string): Decision {
  const { currency, captured, refunded, refunding } = payment;
  if (payment.status !== 'captured') return no('nothing_captured');
  if (payment.dispute !== null) return no('already_disputed');
  const rest = subtract(money(captured, currency), sum(money(refunded, currency), money(refunding, currency)));
  const amount = wanted === undefined ? rest : parseMoney(wanted, currency);
  if (amount === null || isZero(amount)) return no('amount_invalid', 400);
  if (isGreater(amount, rest)) return no('amount_too_large');
  const disputed = formatMoney(amount, currency);
  return {
    payment: { ...payment, disputed, dispute: { reference: newReference('dp'), amount: disputed, status: 'open' } },
    event: 'dispute.opened',
  };
}

/** Won: the money is ours again. Lost: the bank keeps it. */
export function closeDispute(payment: PaymentRecord, status: 'won' | 'lost'): Decision {
  const { currency, dispute } = payment;
  if (dispute?.status !== 'open') return no('no_open_dispute');
  const disputed = status === 'won' ? formatMoney(money('0', currency), currency) : payment.disputed;
  return { payment: { ...payment, disputed, dispute: { ...dispute, status } }, event: `dispute.${status}` };
}
