import type { PaymentRecord } from '../payment/payment-record';

/**
 * Where the customer goes afterwards. The word says what they saw here, for the words on the shop's page; the shop asks
 * us for the truth.
 */
export function returnAddress({ returnUrl, status }: PaymentRecord): string {
  const url = new URL(returnUrl);
  url.searchParams.set('payment', words[status]);
  return url.href;
}

const words: Record<PaymentRecord['status'], string> = {
  open: 'left',
  authorized: 'done',
  captured: 'done',
  declined: 'declined',
  cancelled: 'cancelled',
};
