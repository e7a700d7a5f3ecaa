import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { TrpcAnswer } from '@bizcoin/testing';
import type { Outcome } from '../history/call';
import type { Recorder } from '../history/recorder';
import { untilKnown } from '../history/until-known';
import type { ProofHouse } from '../house/proof-house';
import type { Errand, RefundWish } from './errand';
import type { OrderAsk } from './order-ask';
import { isPaid } from './order-end';
import { payOnPage } from './pay-on-page';

type OrderRecorder = Recorder<OrderAsk>;

interface Errands {
  readonly house: ProofHouse;
  readonly recorder: OrderRecorder;
}

interface Placed {
  readonly orderId: string;
  /** The page to pay on; null while there is none. */
  readonly page: string | null;
}

const decimal = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** Does one errand from the price to whatever comes after; each step is asked for until somebody knows. */
export async function runErrand(errands: Errands, errand: Errand): Promise<void> {
  const placed = await place(errands, errand);
  if (placed === null) return;
  await Promise.all([pay(errands, errand, placed), cancel(errands, errand, placed)]);
  if (errand.cards.length === 0 && errand.cancelAfterMs === null) return;
  if (!isPaid(await look(errands, errand, placed))) return;
  await Promise.all(errand.refunds.map((refund) => giveBack(errands, errand, placed, refund)));
  for (const step of errand.dispute) await dispute(errands, errand, placed, step);
}

/** Asks for the price first, and places that one quote however often it has to ask. */
async function place({ recorder }: Errands, errand: Errand): Promise<Placed | null> {
  const { customer, packageId, order, coins, cash } = errand;
  const purchase = { packageId, bizcoins: decimal(coins) };
  let quoteId: string | null = null;
  let placed: Placed | null = null;
  const send = async (): Promise<TrpcAnswer> => {
    if (quoteId === null) {
      const quoted = await customer.client.query('checkout.quote', purchase);
      if (quoted.status !== 200) return quoted;
      quoteId = String(quoted.data.quoteId);
    }
    const answer = await customer.client.call('checkout.place', { ...purchase, quoteId, key: order });
    if (answer.status === 200) placed = placedBy(answer);
    return answer;
  };
  await untilKnown(() => recorder.ask({ kind: 'place', order, customer: customer.id, coins, cash }, send));
  return placed;
}

const placedBy = ({ data }: TrpcAnswer): Placed => ({
  orderId: data.orderId,
  page: data.payment?.redirectUrl ?? null,
});

async function pay(errands: Errands, errand: Errand, placed: Placed): Promise<void> {
  let page = placed.page;
  for (const [index, card] of errand.cards.entries()) {
    if (index > 0 || page === null) page = await anotherPage(errands, errand, placed.orderId, page);
    if (page === null) return;
    const address = page;
    await untilKnown(() =>
      errands.recorder.hear({ kind: 'pay', order: errand.order, card }, () => payOnPage(address, card)),
    );
  }
}

const PAGES_ASKED_MAX = 40;
const REST_MS = 150;

/** Tries again to pay until there is another page than the last one, which a bad card has spoilt. */
async function anotherPage({ recorder }: Errands, errand: Errand, orderId: string, last: string | null) {
  for (let attempt = 1; attempt <= PAGES_ASKED_MAX; attempt++) {
    const retry = { orderId, key: randomUUID() };
    let page: string | null = null;
    const outcome = await recorder.ask({ kind: 'retry', order: errand.order }, async () => {
      const answer = await errand.customer.client.call('checkout.retry', retry);
      if (answer.status === 200) page = placedBy(answer).page;
      return answer;
    });
    if (outcome.kind === 'refused') return null;
    if (page !== null && page !== last) return page;
    await pause(REST_MS);
  }
  return null;
}

async function cancel({ recorder }: Errands, errand: Errand, { orderId }: Placed): Promise<void> {
  if (errand.cancelAfterMs === null) return;
  await pause(errand.cancelAfterMs);
  const input = { orderId, key: randomUUID() };
  await untilKnown(() =>
    recorder.ask({ kind: 'cancel', order: errand.order }, () => errand.customer.client.call('checkout.cancel', input)),
  );
}

const LOOKS_MAX = 100;

/** Waits for the order to wait no longer, and answers its state as the customer reads it. */
async function look({ recorder }: Errands, errand: Errand, { orderId }: Placed): Promise<string> {
  let status = 'pending';
  await recorder.hear({ kind: 'look', order: errand.order }, async (): Promise<Outcome> => {
    for (let attempt = 1; attempt <= LOOKS_MAX && status === 'pending'; attempt++) {
      await pause(REST_MS);
      const answer = await errand.customer.client.query('checkout.get', { orderId }).catch(() => null);
      if (answer?.status === 200) status = String(answer.data.status);
    }
    return status === 'pending' ? { kind: 'unknown', why: 'still pending' } : { kind: 'ok', effect: status };
  });
  return status;
}

async function giveBack({ house, recorder }: Errands, errand: Errand, { orderId }: Placed, refund: RefundWish) {
  const { key, cash, coins } = refund;
  const input = { orderId, key, cash: decimal(cash), bizcoins: decimal(coins), reason: 'as the seed has it' };
  await untilKnown(() =>
    recorder.ask({ kind: 'refund', order: errand.order, key, cash, coins }, () =>
      house.office.call('order.refund', input),
    ),
  );
}

/** The customer's bank knows the payment by the gateway's own reference, which its page is named after. */
async function dispute({ house, recorder }: Errands, { order }: Errand, { orderId }: Placed, step: 'open' | 'won') {
  const [payment] = await house.stage.query<{ reference: string }>(
    `SELECT gateway_reference AS reference FROM payments WHERE order_id = $1 AND status = 'captured'`,
    [orderId],
  );
  await recorder.hear({ kind: 'dispute', order, step }, async () =>
    (await house.bank.script({ kind: 'dispute', reference: payment?.reference, step }))
      ? { kind: 'ok', effect: step }
      : { kind: 'refused', code: 'nothing to dispute' },
  );
}
