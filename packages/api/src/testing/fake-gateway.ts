import {
  type GatewayPayment,
  type GatewayRefund,
  GatewayRefusal,
  GatewayUnreachable,
  type PaymentGateway,
} from '@bizcoin/payments';

/** A gateway in memory that a test plays with: what a customer does on its page, and what may go wrong. */
export interface FakeGateway extends PaymentGateway {
  /** Every payment by our payment's id. */
  readonly payments: Map<string, GatewayPayment>;
  readonly refunds: Map<string, GatewayRefund>;
  /** The calls it got, as `create`, `capture` … in their order. */
  readonly calls: string[];
  /** Changes a payment as the customer, the bank or the gateway's staff would. */
  set(paymentId: string, change: Partial<GatewayPayment>): void;
  /** The next call of this kind is cut off: before it is done, or after. */
  cut(call: 'create' | 'fetch' | 'capture' | 'cancel' | 'refund', when: 'before' | 'after'): void;
  /** The next call of this kind is certainly not done. */
  refuse(call: 'create', code: string): void;
  /** The next refund ends like this. */
  nextRefund(refund: Partial<GatewayRefund>): void;
}

export function fakeGateway(): FakeGateway {
  const payments = new Map<string, GatewayPayment>();
  const refunds = new Map<string, GatewayRefund>();
  const calls: string[] = [];
  const cuts: { call: string; when: string }[] = [];
  let refundChange: Partial<GatewayRefund> = {};

  const refusals: { call: string; code: string }[] = [];

  const cutOff = (call: string, when: string) => {
    const found = cuts.findIndex((cut) => cut.call === call && cut.when === when);
    if (found === -1) return;
    cuts.splice(found, 1);
    throw new GatewayUnreachable(`${call} was cut off`);
  };
  const called = <T>(call: string, work: () => T): Promise<T> => {
    calls.push(call);
    return (async () => {
      cutOff(call, 'before');
      const refused = refusals.findIndex((refusal) => refusal.call === call);
      if (refused !== -1) throw new GatewayRefusal(refusals.splice(refused, 1)[0]?.code ?? '');
      const answer = work();
      cutOff(call, 'after');
      return answer;
    })();
  };
  const byReference = (reference: string): GatewayPayment => {
    const found = [...payments.values()].find((payment) => payment.reference === reference);
    if (found === undefined) throw new GatewayRefusal('no_such_payment');
    return found;
  };
  const set = (paymentId: string, change: Partial<GatewayPayment>): GatewayPayment => {
    const before = payments.get(paymentId);
    if (before === undefined) throw new Error(`The gateway has no payment ${paymentId}.`);
    const after = { ...before, ...change };
    payments.set(paymentId, after);
    return after;
  };
  const move = (reference: string, from: readonly string[], change: Partial<GatewayPayment>): GatewayPayment => {
    const payment = byReference(reference);
    if (payment.status === change.status) return payment;
    if (!from.includes(payment.status)) throw new GatewayRefusal(`payment_${payment.status}`);
    return set(payment.paymentId ?? '', change);
  };

  return {
    name: 'sandbox',
    payments,
    refunds,
    calls,
    set: (paymentId, change) => void set(paymentId, change),
    cut: (call, when) => void cuts.push({ call, when }),
    refuse: (call, code) => void refusals.push({ call, code }),
    nextRefund: (refund) => {
      refundChange = refund;
    },
    minimum: () => '0.50',
    create: ({ paymentId, amount, currency }) =>
      called('create', () => {
        const known = payments.get(paymentId);
        if (known !== undefined) return known;
        const nothing = { captured: '0.00', refunded: '0.00', disputed: '0.00', declineReason: null };
        const opened = {
          reference: `ref_${paymentId}`,
          paymentId,
          status: 'open',
          redirectUrl: `http://gateway.test/pay/${paymentId}`,
        } as const;
        const payment: GatewayPayment = { ...opened, ...nothing, amount, currency };
        payments.set(paymentId, payment);
        return payment;
      }),
    fetch: (reference) =>
      called('fetch', () => [...payments.values()].find((payment) => payment.reference === reference) ?? null),
    capture: ({ reference }) =>
      called('capture', () =>
        move(reference, ['authorized'], { status: 'captured', captured: byReference(reference).amount }),
      ),
    cancel: ({ reference }) =>
      called('cancel', () => {
        const payment = byReference(reference);
        return payment.status === 'declined'
          ? payment
          : move(reference, ['open', 'authorized'], { status: 'cancelled', redirectUrl: null });
      }),
    refund: ({ reference, refundId, amount }) =>
      called('refund', () => {
        const known = refunds.get(refundId);
        if (known !== undefined) return known;
        const refund: GatewayRefund = {
          reference: `re_${refundId}`,
          status: 'succeeded',
          failureReason: null,
          ...refundChange,
        };
        refundChange = {};
        refunds.set(refundId, refund);
        const payment = byReference(reference);
        const refunded = (Number(payment.refunded) + Number(amount)).toFixed(2);
        if (refund.status !== 'failed') set(payment.paymentId ?? '', { refunded });
        return refund;
      }),
    async *list() {
      yield* payments.values();
    },
    readWebhook: () => null,
  };
}
