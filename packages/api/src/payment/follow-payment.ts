import { GatewayRefusal } from '@bizcoin/payments';
import type { Deps } from '../deps';
import { faultPoint } from '../fault/fault-point';
import { sendRefund } from '../refund/send-refund';
import { applyPayment } from './apply-payment';
import { askGateway } from './ask-gateway';
import type { GatewayNews } from './gateway-news';

// Ask, capture, settle is three; one more for a gateway that changed its mind in between.
const ROUNDS_MAX = 4;

/**
 * Brings our books and the gateway to the same end, from wherever they are (docs/checkout.md): asks how the payment
 * stands, applies what follows under lock, does at the gateway what that asks for, and looks again. Idempotent; the reply
 * to a call, a webhook and the reconciler all end here. Throws `GatewayUnreachable` when nobody knows: then it is followed
 * again later.
 */
export async function followPayment(deps: Deps, paymentId: string, told?: GatewayNews): Promise<void> {
  let theirs = told ?? (await askGateway(deps, paymentId));
  for (let round = 1; round <= ROUNDS_MAX; round++) {
    const next = await applyPayment(deps, paymentId, theirs);
    switch (next.do) {
      case 'nothing':
        // Money that was captured and partly went back before we heard of either: the second look books the second part.
        if (theirs.status === 'captured' && wentBack(theirs)) await applyPayment(deps, paymentId, theirs);
        return;
      case 'send_refund':
        return sendRefund(deps, next.refundId);
      case 'capture':
      case 'cancel':
        theirs = await actAtGateway(deps, paymentId, next.do, theirs);
    }
  }
  throw new Error(`The payment ${paymentId} did not come to rest in ${ROUNDS_MAX} rounds.`);
}

const wentBack = ({ refunded, disputed }: GatewayNews) => [refunded, disputed].some((amount) => /[1-9]/.test(amount));

/** A refusal here means that the other of capture and cancel was faster: the gateway's own word decides. */
export async function actAtGateway(
  { payments }: Pick<Deps, 'payments'>,
  paymentId: string,
  action: 'capture' | 'cancel',
  { reference }: GatewayNews,
): Promise<GatewayNews> {
  if (reference === null) throw new Error(`The gateway never made payment ${paymentId}.`);
  const key = `pay:${paymentId}:${action}:1`;
  await faultPoint(`${action}:before`);
  try {
    return action === 'capture'
      ? await payments.capture({ key, reference })
      : await payments.cancel({ key, reference });
  } catch (failure) {
    if (!(failure instanceof GatewayRefusal)) throw failure;
    const now = await payments.fetch(reference);
    if (now === null) throw failure;
    return now;
  } finally {
    await faultPoint(`${action}:after`);
  }
}
