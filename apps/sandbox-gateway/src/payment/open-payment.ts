import { formatMoney, isLess, isZero, money, parseMoney } from '@bizcoin/domain';
import { type Decision, no } from './change';
import { newReference } from './new-reference';
import type { PaymentApi, PaymentRecord } from './payment-record';

export interface NewPayment {
  readonly api: PaymentApi;
  readonly amount: string;
  readonly currency: string;
  readonly description: string;
  readonly returnUrl: string;
  readonly expiresAt: string;
  readonly paymentId: string | null;
  readonly metadata: Readonly<Record<string, string>>;
}

/** What card networks will not charge less than; a shop that asks for less has a fault, and learns it here. */
const minima: Readonly<Record<string, string>> = { EUR: '0.50', GBP: '0.30', JPY: '50', USD: '0.50' };

const prefixes: Record<PaymentApi, string> = { sandbox: 'sbx', stripe: 'cs_test' };

export function openPayment({ amount, ...asked }: NewPayment, now: Date): Decision {
  const { currency, api } = asked;
  const parsed = parseMoney(amount, currency);
  if (parsed === null || isZero(parsed)) return no('amount_invalid', 400);
  const minimum = minima[currency];
  if (minimum !== undefined && isLess(parsed, money(minimum, currency))) return no('amount_too_small', 400);
  const nothing = formatMoney(money('0', currency), currency);
  const payment: PaymentRecord = {
    ...asked,
    reference: newReference(prefixes[api]),
    createdAt: now.toISOString(),
    amount: formatMoney(parsed, currency),
    status: 'open',
    declineReason: null,
    awaitsConfirmation: false,
    attempted: false,
    completed: false,
    crashesOnCapture: false,
    captured: nothing,
    refunded: nothing,
    refunding: nothing,
    disputed: nothing,
    dispute: null,
  };
  return { payment };
}
