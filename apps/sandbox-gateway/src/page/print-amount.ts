import { minorUnits } from '@bizcoin/domain';
import type { PaymentRecord } from '../payment/payment-record';

/**
 * `$12.50`, `¥1,500`: digits go into the format as text, so none is lost on the way, and with the places in which the
 * currency is charged, because `Intl` rounds some to whole units.
 */
export function printAmount({ amount, currency }: Pick<PaymentRecord, 'amount' | 'currency'>): string {
  const places = minorUnits(currency);
  const options = {
    style: 'currency',
    currency,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  } as const;
  return new Intl.NumberFormat('en', options).format(amount as `${number}`);
}
