import { jsonReply, type Sent } from '../http/reply';
import type { No } from '../payment/change';

/** The gateway's "no" in Stripe's words, where it has one. */
const codes: Readonly<Record<string, string>> = {
  not_found: 'resource_missing',
  not_capturable: 'payment_intent_unexpected_state',
  already_captured: 'payment_intent_unexpected_state',
  nothing_captured: 'charge_not_captured',
};

export function stripeError({ no: code, status }: No): Sent {
  const reused = code === 'idempotency_key_reused';
  return jsonReply(status === 404 || status === 401 ? status : 400, {
    error: {
      type: reused ? 'idempotency_error' : 'invalid_request_error',
      ...(reused ? {} : { code: codes[code] ?? code }),
      message: `The sandbox says: ${code}`,
    },
  });
}

/** A page of a list in Stripe's form: the newest first, going on after the named object. */
export function stripeList<T extends { id: string }>(newestFirst: readonly T[], query: URLSearchParams): Sent {
  const limit = Math.min(Math.max(Number(query.get('limit') ?? 10) || 10, 1), 100);
  const after = query.get('starting_after');
  const start = after === null ? 0 : newestFirst.findIndex(({ id }) => id === after) + 1;
  const data = newestFirst.slice(start, start + limit);
  return jsonReply(200, { object: 'list', url: '/v1', has_more: start + limit < newestFirst.length, data });
}
