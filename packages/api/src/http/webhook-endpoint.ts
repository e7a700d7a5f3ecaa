import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Deps } from '../deps';
import { faultPoint } from '../fault/fault-point';
import { storeWebhook } from '../payment/store-webhook';
import { answerJson } from './json-answer';
import { readBody } from './read-body';

export const WEBHOOK_PREFIX = '/api/payments/webhook/';

/**
 * Where the gateway reports (docs/payments.md). The signature is checked over the raw body; what is genuine is stored and
 * acknowledged at once, also when it came before, and the worker follows it. Everything else is told 400 or 404, with the
 * same words whatever is wrong with it. While the database is away the gateway is asked to come again.
 */
export const webhookEndpoint =
  (deps: Pick<Deps, 'db' | 'payments' | 'log'>) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const gateway = (request.url ?? '').slice(WEBHOOK_PREFIX.length).split('?', 1)[0];
    if (gateway !== deps.payments.name) return refuse(request, response, 404);
    if (request.method !== 'POST') return refuse(request, response, 405);
    const body = await readBody(request);
    const event = body === null ? null : deps.payments.readWebhook(body, request.headers, new Date());
    if (event === null) return refuse(request, response, 400);
    try {
      await storeWebhook(deps, event);
      await faultPoint('webhook:stored');
      answerJson(response, 200, { received: true });
    } catch (failure) {
      deps.log.error({ err: failure, event: event.id }, 'a webhook could not be stored');
      answerJson(response, 503, { received: false }, { 'retry-after': '5' });
    }
  };

function refuse(request: IncomingMessage, response: ServerResponse, status: 400 | 404 | 405): void {
  request.resume();
  answerJson(response, status, { received: false });
}
