import type { Desk } from '../desk';
import type { Exchange } from '../http/exchange';
import { hasKey } from '../http/has-key';
import { jsonReply, type Reply } from '../http/reply';
import { underFaults } from '../http/under-faults';
import { isNo, no } from '../payment/change';
import { readForm } from './form';
import { stripeChange } from './stripe-change';
import { listDisputes, listRefunds, listSessions } from './stripe-lists';
import { type Expand, intentObject, refundObject, sessionObject, sessionOfIntent } from './stripe-objects';
import { stripeError } from './stripe-reply';

/** As much of Stripe's API as the shop uses, so that its real SDK can be tried without Stripe. */
export async function answerStripe(desk: Desk, exchange: Exchange): Promise<Reply> {
  if (!hasKey(exchange, desk.key)) return stripeError(no('invalid_api_key', 401));
  return exchange.method === 'GET' ? answerGet(desk, exchange) : answerPost(desk, exchange);
}

function answerGet(desk: Desk, { path, query }: Exchange): Promise<Reply> {
  const expand = expansions([...query.entries()]);
  switch (path) {
    case '/v1/checkout/sessions':
      return underFaults(desk, 'list', () => listSessions(desk, query, expand));
    case '/v1/refunds':
      return underFaults(desk, 'list', () => listRefunds(desk, query));
    case '/v1/disputes':
      return underFaults(desk, 'list', () => listDisputes(desk, query));
    default:
      return underFaults(desk, 'fetch', () => oneObject(desk, path, expand));
  }
}

function oneObject({ store, address }: Desk, path: string, expand: Expand): Reply {
  const [, kind, id = ''] = /^\/v1\/(checkout\/sessions|payment_intents)\/(\w+)$/.exec(path) ?? [];
  const payment = store.payment(kind === 'payment_intents' ? sessionOfIntent(id) : id);
  if (kind === undefined || payment?.api !== 'stripe') return stripeError(no('not_found', 404));
  if (kind === 'checkout/sessions') return jsonReply(200, sessionObject(payment, address(), expand));
  return payment.attempted
    ? jsonReply(200, intentObject(payment, expand.has('latest_charge')))
    : stripeError(no('not_found', 404));
}

async function answerPost(desk: Desk, { path, body, headers }: Exchange): Promise<Reply> {
  const asked = routeOf(path);
  if (asked === null) return stripeError(no('not_found', 404));
  const form = readForm(body);
  const key = headers['idempotency-key'];
  return underFaults(desk, asked.operation, () => {
    const done = stripeChange(desk, { ...asked, key: typeof key === 'string' ? key : null, form });
    if (isNo(done)) return stripeError(done);
    const { payment, refund, replayed } = done;
    if (asked.operation === 'capture' && !replayed && payment.crashesOnCapture) {
      desk.crash();
      return 'cut';
    }
    const headersOut = replayed ? { 'idempotent-replayed': 'true' } : undefined;
    if (asked.operation === 'refund' && refund) return jsonReply(200, refundObject(refund, payment), headersOut);
    const view = asked.isIntent
      ? intentObject(payment, false)
      : sessionObject(payment, desk.address(), expansions(form.entries()));
    return jsonReply(200, view, headersOut);
  });
}

function routeOf(path: string) {
  if (path === '/v1/checkout/sessions') return { operation: 'create', reference: '', isIntent: false } as const;
  if (path === '/v1/refunds') return { operation: 'refund', reference: '', isIntent: false } as const;
  const [, session] = /^\/v1\/checkout\/sessions\/(\w+)\/expire$/.exec(path) ?? [];
  if (session !== undefined) return { operation: 'cancel', reference: session, isIntent: false } as const;
  const [, intent, action] = /^\/v1\/payment_intents\/(\w+)\/(capture|cancel)$/.exec(path) ?? [];
  if (intent === undefined) return null;
  const operation = action === 'capture' ? ('capture' as const) : ('cancel' as const);
  return { operation, reference: sessionOfIntent(intent), isIntent: true } as const;
}

/** `expand[0]=data.payment_intent.latest_charge` asks for the intent and the charge in it. */
function expansions(entries: readonly (readonly [string, string])[]): Expand {
  const paths = entries.filter(([name]) => /^expand\[\d*\]$/.test(name)).map(([, path]) => path.replace(/^data\./, ''));
  return new Set(
    paths.flatMap((path) => path.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'))),
  );
}
