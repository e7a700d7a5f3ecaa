import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from '../desk';
import type { Exchange } from '../http/exchange';
import type { Reply, Sent } from '../http/reply';
import { authorisePayment } from '../payment/authorise-payment';
import { type Decision, isNo } from '../payment/change';
import { declinePayment } from '../payment/decline-payment';
import type { PaymentRecord } from '../payment/payment-record';
import { perform } from '../perform';
import { assetReply } from './assets';
import { confirmPage } from './confirm-page';
import { endPage } from './end-page';
import { payPage } from './pay-page';
import { problemPage } from './problem-page';
import { returnAddress } from './return-address';
import { cardOf, type TestCard } from './test-cards';

/** The pages on which customers pay. Whoever has the address may pay: that is all a payment can suffer here. */
export async function answerPages(desk: Desk, { method, path, body }: Exchange): Promise<Reply> {
  const asset = method === 'GET' ? assetReply(path) : null;
  if (asset !== null) return asset;
  const [, reference = '', step] = /^\/pay\/(\w+)(\/confirm)?$/.exec(path) ?? [];
  const payment = desk.store.payment(reference);
  if (payment === undefined) return problemPage(404, 'No such payment', 'Start the payment again in the shop.');
  const isOver = payment.status !== 'open' || Date.parse(payment.expiresAt) <= desk.now().getTime();
  if (method === 'GET') {
    if (isOver) return endPage(payment);
    return step !== undefined && payment.awaitsConfirmation ? confirmPage(payment) : payPage(payment);
  }
  if (method !== 'POST') return problemPage(405, 'Not possible', 'This page can be read and answered, nothing else.');
  // Sent twice, or after the end: nothing happens again.
  if (isOver) return payment.status === 'open' ? endPage(payment) : seeOther(returnAddress(payment));
  const form = new URLSearchParams(body);
  const instead = await desk.faults.strike('pay', 'before');
  if (instead !== null) return instead;
  const reply = step === undefined ? await pay(desk, reference, form) : confirm(desk, payment, form);
  return (await desk.faults.strike('pay', 'after')) ?? reply;
}

const seeOther = (location: string): Sent => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  body: '',
});

async function pay(desk: Desk, reference: string, form: URLSearchParams): Promise<Reply> {
  const card = cardOf(form.get('card') ?? '');
  const payment = desk.store.payment(reference);
  if (payment === undefined) return problemPage(404, 'No such payment', 'Start the payment again in the shop.');
  if (card === undefined)
    return payPage(payment, 'This is no test card. Nothing was charged, and the number was not kept.');
  if (card.outcome.kind === 'hang') {
    await pause(desk.hangMs, undefined, { ref: false });
    return problemPage(504, 'The bank did not answer', 'No money was taken. Go back and try another card.');
  }
  const after = act(desk, payment, (now) => tryCard(now, card));
  if (card.outcome.kind === 'crash' && after.status === 'authorized') {
    desk.crash();
    return 'cut';
  }
  return onwards(after);
}

function tryCard(payment: PaymentRecord, { outcome }: TestCard): Decision {
  if (outcome.kind === 'decline') return declinePayment(payment, outcome.reason);
  if (outcome.kind === 'confirm') return { payment: { ...payment, awaitsConfirmation: true, attempted: true } };
  return authorisePayment(payment, { crashesOnCapture: outcome.kind === 'crash_on_capture' });
}

function confirm(desk: Desk, payment: PaymentRecord, form: URLSearchParams): Reply {
  const answer = form.get('answer');
  if (!payment.awaitsConfirmation || (answer !== 'confirm' && answer !== 'refuse')) {
    return seeOther(`/pay/${payment.reference}`);
  }
  return onwards(
    act(desk, payment, (now) =>
      answer === 'confirm' ? authorisePayment(now) : declinePayment(now, 'authentication_failed'),
    ),
  );
}

/** Does it, and answers the payment as it is then: somebody may have been faster. */
function act(desk: Desk, { reference, ...known }: PaymentRecord, decide: (now: PaymentRecord) => Decision) {
  const now = desk.store.payment(reference) ?? { reference, ...known };
  const done = perform(desk, { key: null, input: [] }, () => decide(now));
  return isNo(done) ? (desk.store.payment(reference) ?? now) : done.payment;
}

/** To the bank, back to the form to try another card, or home. */
function onwards(payment: PaymentRecord): Sent {
  if (payment.status !== 'open') return seeOther(returnAddress(payment));
  return seeOther(`/pay/${payment.reference}${payment.awaitsConfirmation ? '/confirm' : ''}`);
}
