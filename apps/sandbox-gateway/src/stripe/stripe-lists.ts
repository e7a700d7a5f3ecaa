import type { Desk } from '../desk';
import type { Reply } from '../http/reply';
import type { PaymentRecord } from '../payment/payment-record';
import { disputeObject, type Expand, refundObject, sessionObject, sessionOfIntent } from './stripe-objects';
import { stripeList } from './stripe-reply';

export function listSessions({ store, address }: Desk, query: URLSearchParams, expand: Expand): Reply {
  const intent = query.get('payment_intent');
  const from = Number(query.get('created[gte]') ?? 0);
  const until = Number(query.get('created[lte]') ?? Number.MAX_SAFE_INTEGER);
  const wanted = ({ api, createdAt, reference }: PaymentRecord) => {
    const created = Math.floor(Date.parse(createdAt) / 1000);
    const isOfIntent = intent === null || reference === sessionOfIntent(intent);
    return api === 'stripe' && created >= from && created <= until && isOfIntent;
  };
  const sessions = store.payments().filter(wanted).reverse();
  return stripeList(
    sessions.map((payment) => sessionObject(payment, address(), expand)),
    query,
  );
}

export function listRefunds({ store }: Desk, query: URLSearchParams): Reply {
  const payment = paymentOf(store, query);
  const refunds = payment === undefined ? [] : [...store.refundsOf(payment.reference)].reverse();
  return stripeList(payment === undefined ? [] : refunds.map((refund) => refundObject(refund, payment)), query);
}

export function listDisputes({ store }: Desk, query: URLSearchParams): Reply {
  const payment = paymentOf(store, query);
  const dispute = payment?.dispute ?? null;
  return stripeList(payment === undefined || dispute === null ? [] : [disputeObject(payment, dispute)], query);
}

const paymentOf = (store: Desk['store'], query: URLSearchParams) =>
  store.payment(sessionOfIntent(query.get('payment_intent') ?? ''));
