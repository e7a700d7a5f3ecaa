import type { Sent } from '../http/reply';
import type { PaymentRecord } from '../payment/payment-record';
import { html } from './html';
import { pageReply } from './page-reply';
import { printAmount } from './print-amount';
import { returnAddress } from './return-address';
import { printedNumber, testCards } from './test-cards';

const sample = testCards[0]?.number ?? '';

/** The card form. Works without JavaScript; a test card's button pays with that card at once. */
export function payPage(payment: PaymentRecord, problem: string | null = null): Sent {
  const amount = printAmount(payment);
  const action = `/pay/${payment.reference}`;
  const refused = problem ?? (payment.declineReason === null ? null : declined(payment.declineReason));
  const described = problem === null ? html`` : html` aria-invalid="true" aria-describedby="problem"`;
  return pageReply({
    status: problem === null ? 200 : 422,
    title: `Pay ${amount}`,
    returnUrl: payment.returnUrl,
    body: html`<div class="columns">
<section class="card stack" aria-labelledby="what">
<h1 id="what">${payment.description}</h1>
<p class="amount">${amount}</p>
${refused === null ? null : html`<p class="problem" id="problem" role="alert">${refused}</p>`}
<form method="post" action="${action}" class="stack" autocomplete="off">
<div><label for="card">Card number</label>
<input id="card" name="card" inputmode="numeric" autocomplete="off" spellcheck="false" maxlength="32" required value="${printedNumber(sample)}"${described}></div>
<div class="pair">
<div><label for="expiry">Expiry</label><input id="expiry" value="12 / 34" readonly></div>
<div><label for="code">Security code</label><input id="code" value="123" readonly></div>
</div>
<button type="submit">Pay ${amount}</button>
</form>
<p class="soft small">Only the test cards work here. Never type a real card number; anything else is refused and not kept.</p>
<a class="link" href="${returnAddress(payment)}">Back to the shop without paying</a>
</section>
<section class="card stack" aria-labelledby="cards">
<h2 id="cards">Test cards</h2>
<p class="soft small">One press pays with that card.</p>
<form method="post" action="${action}"><ul class="cards">${testCards.map(
      ({ number, name, effect }) => html`<li><button type="submit" name="card" value="${number}">
<span class="top"><span class="name">${name}</span> <span class="number">${printedNumber(number)}</span></span>
<span class="soft small">${effect}</span></button></li>`,
    )}</ul></form>
</section>
</div>`,
  });
}

const declines: Readonly<Record<string, string>> = {
  insufficient_funds: 'Not enough money on that card. No money was taken; try another card.',
  expired_card: 'That card has expired. No money was taken; try another card.',
  authentication_failed: 'The payment was not confirmed. No money was taken; try again or use another card.',
};

const declined = (reason: string) =>
  declines[reason] ?? 'That card was declined. No money was taken; try another card.';
