import type { Desk } from '../desk';
import { applyFault } from '../fault/apply-fault';
import { faultInput, type Operation } from '../fault/fault-input';
import type { Exchange } from '../http/exchange';
import { hasKey } from '../http/has-key';
import { errorReply, jsonReply, type Reply } from '../http/reply';
import { underFaults } from '../http/under-faults';
import { isNo, type No } from '../payment/change';
import type { Performed } from '../perform';
import { changeOf } from './change-of';
import { pageOfPayments } from './page-of-payments';
import { paymentView } from './payment-view';
import { refundView } from './refund-view';

/** The sandbox's own JSON API, for the shop alone. */
export async function answerApi(desk: Desk, exchange: Exchange): Promise<Reply> {
  if (!hasKey(exchange, desk.key)) return errorReply(401, 'unauthorized');
  const { method, path } = exchange;
  if (path === '/api/faults') return answerFaults(desk, exchange);
  if (path === '/api/events' && method === 'GET') return jsonReply(200, { events: desk.store.events().map(eventView) });
  const [, reference = '', action] = /^\/api\/payments(?:\/([\w-]+)(?:\/(capture|cancel|refunds))?)?$/.exec(path) ?? [];
  if (method === 'GET' && path === '/api/payments') {
    return underFaults(desk, 'list', () => pageOfPayments(desk, exchange.query));
  }
  if (method === 'GET' && path.startsWith('/api/refunds/')) {
    return underFaults(desk, 'fetch', () => oneRefund(desk, path.slice('/api/refunds/'.length)));
  }
  if (method === 'GET' && reference !== '' && action === undefined) {
    return underFaults(desk, 'fetch', () => onePayment(desk, reference));
  }
  const operation = operationOf(path, action);
  if (method !== 'POST' || operation === null) return errorReply(404, 'not_found');
  return answerChange(desk, exchange, { operation, reference });
}

const operationOf = (path: string, action: string | undefined) => {
  if (path === '/api/payments') return 'create';
  return action === 'refunds' ? 'refund' : action === 'capture' || action === 'cancel' ? action : null;
};

function onePayment({ store, address }: Desk, reference: string): Reply {
  const payment = store.payment(reference);
  return payment?.api === 'sandbox' ? jsonReply(200, paymentView(payment, address())) : errorReply(404, 'not_found');
}

function oneRefund({ store }: Desk, reference: string): Reply {
  const refund = store.refund(reference);
  return refund === undefined ? errorReply(404, 'not_found') : jsonReply(200, refundView(refund));
}

async function answerChange(
  desk: Desk,
  exchange: Exchange,
  target: { operation: Exclude<Operation, 'fetch' | 'list' | 'pay'>; reference: string },
): Promise<Reply> {
  const { operation } = target;
  const key = exchange.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '' || key.length > 255) return errorReply(400, 'idempotency_key_missing');
  const body = parse(exchange.body);
  return underFaults(desk, operation, () => {
    const done = changeOf(desk, { ...target, key, body });
    if (!isNo(done) && operation === 'capture' && !done.replayed && done.payment.crashesOnCapture) {
      desk.crash();
      return 'cut';
    }
    return replyTo(done, operation, desk.address());
  });
}

function replyTo(done: Performed | No, operation: Operation, address: string): Reply {
  if (isNo(done)) return errorReply(done.status, done.no);
  const { payment, refund, replayed } = done;
  const view = operation === 'refund' && refund ? refundView(refund) : paymentView(payment, address);
  return jsonReply(200, view, replayed ? { 'idempotent-replayed': 'true' } : {});
}

async function answerFaults(desk: Desk, { method, body }: Exchange): Promise<Reply> {
  if (method === 'GET') return jsonReply(200, { faults: desk.faults.waiting() });
  if (method === 'DELETE') {
    desk.faults.clear();
    desk.deliveries.setMode('deliver', 0);
    return jsonReply(200, { faults: [] });
  }
  const parsed = faultInput.safeParse(parse(body));
  if (method !== 'POST' || !parsed.success) {
    return jsonReply(400, { error: { code: 'invalid_input', issues: parsed.error?.issues ?? [] } });
  }
  return applyFault(desk, parsed.data);
}

const eventView = ({ event, delivery }: ReturnType<Desk['store']['events']>[number]) => ({
  ...event,
  status: delivery.status,
  attempts: delivery.attempts,
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
