import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AnyTRPCRouter, TRPCError } from '@trpc/server';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import type { Context, RequestFacts } from '../context';
import type { Deps } from '../deps';
import { referenceOf } from '../errors/reference-of';
import { RefusalError } from '../errors/refusal-error';
import { refusalOf } from '../errors/refusal-of';
import { type Admission, createAdmission } from './admission';
import { answerError, retryAfter } from './answer-error';
import { clientAddress } from './client-address';
import { BODY_BYTES_MAX, readBody } from './read-body';
import { requestFault } from './request-fault';
import { answerSingleMutation, isMutation } from './single-mutation';

export interface TrpcEndpointOptions {
  readonly router: AnyTRPCRouter;
  readonly deps: Deps;
  readonly trustedProxies: number;
  readonly publicUrl: string | undefined;
}

const PREFIX = '/api/trpc/';
// Enough to keep two cores and the pool busy, few enough that whoever waits is answered within a second.
const CALLS_INSIDE_MAX = 128;

/** Answers everything under /api/trpc: guarded, admitted, then by the thin adapter or by tRPC's own. */
export function createTrpcEndpoint(options: TrpcEndpointOptions) {
  const admission = createAdmission(CALLS_INSIDE_MAX);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '';
    const query = url.indexOf('?');
    const path = decodePath(url.slice(PREFIX.length, query < 0 ? undefined : query));
    const fault =
      path === null
        ? new TRPCError({ code: 'BAD_REQUEST', message: 'the path is malformed' })
        : requestFault(request, path, options.publicUrl);
    if (path === null || fault !== null)
      return refuseUnread(request, response, options.router, fault ?? new TRPCError({ code: 'BAD_REQUEST' }));
    await admitted(admission, options, request, response, path, query < 0 ? '' : url.slice(query));
  };
}

function admitted(
  admission: Admission,
  options: TrpcEndpointOptions,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: string,
) {
  const batch = /[?&]batch=1(?:&|$)/.test(query);
  const single = request.method === 'POST' && !batch && isMutation(options.router, path);
  const run = admission.admit(() => (single ? singleCall : byTrpc)(options, request, response, path));
  return (
    run ?? refuseUnread(request, response, options.router, new RefusalError({ code: 'busy', retryAfterSeconds: 1 }))
  );
}

async function singleCall(
  options: TrpcEndpointOptions,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const body = await readBody(request);
  if (body === null)
    return refuseUnread(
      request,
      response,
      options.router,
      new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: `at most ${BODY_BYTES_MAX} bytes` }),
    );
  const context = contextOf(options, request, response);
  await answerSingleMutation({
    router: options.router,
    path,
    body,
    context,
    response,
    signal: undefined,
    onError: logFailure(options.deps),
  });
}

const byTrpc = (
  { router, deps, ...options }: TrpcEndpointOptions,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) =>
  nodeHTTPRequestHandler({
    router,
    path,
    req: request,
    res: response,
    maxBodySize: BODY_BYTES_MAX,
    maxBatchSize: 10,
    createContext: () => contextOf({ router, deps, ...options }, request, response),
    onError: ({ error, path: failed }) => logFailure(deps)(error, failed ?? path),
    responseMeta: ({ errors }) => ({ headers: { 'cache-control': 'no-store', ...retryAfter(errors) } }),
  });

function contextOf(
  { deps, trustedProxies }: TrpcEndpointOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Context {
  const facts: RequestFacts = {
    ip: clientAddress(request, trustedProxies),
    userAgent: request.headers['user-agent']?.slice(0, 512) ?? null,
    cookie: request.headers.cookie,
    setCookie: (cookie) => response.appendHeader('set-cookie', cookie),
  };
  return { deps, request: facts };
}

const logFailure =
  ({ log }: Deps) =>
  (error: TRPCError, path: string) => {
    if (error.code === 'INTERNAL_SERVER_ERROR' && refusalOf(error) === null) {
      log.error({ reference: referenceOf(error), path, err: error.cause ?? error }, 'unexpected failure');
    }
  };

/** The rest of the body is thrown away unread, so that the answer arrives and the connection stays usable. */
function refuseUnread(
  request: IncomingMessage,
  response: ServerResponse,
  router: AnyTRPCRouter,
  error: TRPCError,
): void {
  request.resume();
  answerError(response, router, error);
}

function decodePath(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
