import type { PaymentRecord } from '../payment/payment-record';

/** `$12.50`, `¥1,500`: digits go into the format as text, so none is lost on the way. */
export const printAmount = ({ amount, currency }: PaymentRecord): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount as `${number}`);
