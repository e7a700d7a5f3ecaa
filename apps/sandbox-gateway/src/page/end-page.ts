import type { Sent } from '../http/reply';
import type { PaymentRecord } from '../payment/payment-record';
import { html } from './html';
import { pageReply } from './page-reply';
import { printAmount } from './print-amount';
import { returnAddress } from './return-address';

interface Ending {
  readonly title: string;
  readonly text: string;
}

const endings: Record<PaymentRecord['status'], Ending> = {
  open: { title: 'This page has expired', text: 'No money was taken. Start the payment again in the shop.' },
  authorized: { title: 'Paid', text: 'The shop takes it from here.' },
  captured: { title: 'Paid', text: 'The shop has the money.' },
  declined: { title: 'Declined', text: 'No money was taken. Try again in the shop.' },
  cancelled: { title: 'Cancelled', text: 'No money was taken, and this payment cannot be made any more.' },
};

/** What somebody sees who comes back to a payment that is over. */
export function endPage(payment: PaymentRecord): Sent {
  const { title, text } = endings[payment.status];
  return pageReply({
    title,
    returnUrl: payment.returnUrl,
    body: html`<section class="card stack narrow" aria-labelledby="what">
<h1 id="what">${title}</h1>
<p class="amount">${printAmount(payment)}</p>
<p class="soft">${payment.description}</p>
<p>${text}</p>
<a class="button" href="${returnAddress(payment)}">Back to the shop</a>
</section>`,
  });
}
