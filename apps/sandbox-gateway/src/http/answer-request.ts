import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { answerApi } from '../api/answer-api';
import type { Desk } from '../desk';
import { answerPages } from '../page/answer-pages';
import { answerStripe } from '../stripe/answer-stripe';
import type { Exchange } from './exchange';
import { readBody } from './read-body';
import { errorReply, jsonReply, type Reply } from './reply';

/** Reads one request, answers it, and never lets a failure escape. */
export async function answerRequest(
  desk: Desk,
  log: Logger,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    send(response, await replyTo(desk, request));
  } catch (failure) {
    log.error({ err: failure, method: request.method, path: pathOf(request) }, 'request failed');
    if (response.headersSent) response.destroy();
    else send(response, errorReply(500, 'internal_error'));
  }
}

async function replyTo(desk: Desk, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://gateway');
  const path = url.pathname;
  if (path === '/api/health' || path === '/api/ready') return jsonReply(200, { status: 'ok' });
  const body = await readBody(request);
  if (body === null) return errorReply(413, 'too_large');
  const { method = 'GET', headers } = request;
  const exchange: Exchange = { method, path, query: url.searchParams, headers, body };
  if (path.startsWith('/api/')) return answerApi(desk, exchange);
  if (path.startsWith('/v1/')) return answerStripe(desk, exchange);
  return path.startsWith('/pay/') ? answerPages(desk, exchange) : errorReply(404, 'not_found');
}

const pathOf = (request: IncomingMessage) => request.url?.split('?')[0];

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'cut') {
    response.destroy();
    return;
  }
  response.writeHead(reply.status, { ...reply.headers, 'content-length': Buffer.byteLength(reply.body) });
  response.end(reply.body);
}
