import type { Sent } from '../http/reply';
import type { PaymentRecord } from '../payment/payment-record';
import { html } from './html';
import { pageReply } from './page-reply';
import { printAmount } from './print-amount';

/** Stands for the page on which a bank asks its customer whether it is really them. */
export function confirmPage(payment: PaymentRecord): Sent {
  const amount = printAmount(payment);
  return pageReply({
    title: `Confirm ${amount}`,
    returnUrl: payment.returnUrl,
    body: html`<section class="card stack narrow" aria-labelledby="what">
<h1 id="what">Your bank asks you to confirm</h1>
<p class="amount">${amount}</p>
<p class="soft">${payment.description}</p>
<form method="post" action="/pay/${payment.reference}/confirm" class="stack">
<button type="submit" name="answer" value="confirm">Confirm the payment</button>
<button type="submit" name="answer" value="refuse" class="plain">Refuse</button>
</form>
</section>`,
  });
}
