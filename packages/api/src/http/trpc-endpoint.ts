import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AnyTRPCRouter, TRPCError } from '@trpc/server';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import type { Context } from '../context';
import type { Deps } from '../deps';
import { referenceOf } from '../errors/reference-of';
import { RefusalError } from '../errors/refusal-error';
import { refusalOf } from '../errors/refusal-of';
import { createAdmission } from './admission';
import { answerError, retryAfter } from './answer-error';
import { answerStream } from './answer-stream';
import { clientAddress } from './client-address';
import { BODY_BYTES_MAX, readBody } from './read-body';
import { readSingleMutation } from './read-single-mutation';
import { readSingleQuery } from './read-single-query';
import { CALLS_MAX, requestFault } from './request-fault';
import { answerSingleCall, isProcedure, type SingleCall } from './single-call';

export interface TrpcEndpointOptions {
  readonly router: AnyTRPCRouter;
  readonly deps: Deps;
  readonly trustedProxies: number;
  readonly publicUrl: string | undefined;
}

interface Arrival {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The procedure, or several of them divided by commas. */
  readonly path: string;
  /** What follows the question mark. */
  readonly query: string;
}

interface Call extends Arrival {
  readonly body: string;
}

const PREFIX = '/api/trpc/';
const USER_AGENT_LENGTH_MAX = 512;
// Enough to keep two cores and the pool busy, few enough that whoever waits is answered within a second.
const CALLS_INSIDE_MAX = 128;
// Hashes wait for each other, so those who bring passwords have places of their own: a wave of stolen ones keeps out
// nobody who is signed in.
const PASSWORD_CALLS_INSIDE_MAX = 64;
// A stream has a place only while it is opened: how many stay open is bounded where they wait (docs/live.md).
const STREAMS_OPENING_MAX = 128;
const BRINGS_PASSWORD = /(?:^|,)auth\.(?:login|register|changePassword|reset)(?:,|$)/;

/** Answers everything under /api/trpc: guarded, admitted, then by the thin adapter or by tRPC's own. */
export function createTrpcEndpoint(options: TrpcEndpointOptions) {
  const { router, publicUrl } = options;
  const everybody = createAdmission(CALLS_INSIDE_MAX);
  const withPassword = createAdmission(PASSWORD_CALLS_INSIDE_MAX);
  const opening = createAdmission(STREAMS_OPENING_MAX);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [raw = '', query = ''] = (request.url ?? '').slice(PREFIX.length).split('?', 2);
    const path = decoded(raw);
    const call = { request, response, path: path ?? raw, query };
    const fault = path === null ? malformedPath() : requestFault(request, path, publicUrl);
    if (fault !== null) return refuseUnread(call, router, fault);
    if (namesStream(router, call.path))
      return await (opening.admit(() => openStream(options, call)) ?? refuseUnread(call, router, busy()));
    const admission = BRINGS_PASSWORD.test(call.path) ? withPassword : everybody;
    if (admission.full) return refuseUnread(call, router, busy());
    // Only whoever has said everything is let in: those who send slowly must not take the places of all others.
    const body = request.method === 'POST' ? await readBody(request) : '';
    if (body === null) return refuseUnread(call, router, tooLarge());
    await (admission.admit(() => answerCall(options, { ...call, body })) ?? refuseUnread(call, router, busy()));
  };
}

async function answerCall(options: TrpcEndpointOptions, call: Call): Promise<void> {
  const { router } = options;
  const { request, path, query, body } = call;
  if (request.method === 'POST' && !isBatch(query) && isProcedure(router, path, 'mutation'))
    return answerSingle(options, call, readSingleMutation(path, body));
  const isQuery = request.method === 'GET' && !asksForStream(request) && isProcedure(router, path, 'query');
  const single = isQuery ? readSingleQuery(path, query) : null;
  return single === null ? answerByTrpc(options, call) : answerSingle(options, call, single);
}

const namesStream = (router: AnyTRPCRouter, path: string) =>
  path.split(',').some((name) => isProcedure(router, name, 'subscription'));

const asksForStream = ({ headers }: IncomingMessage) =>
  headers['trpc-accept'] !== undefined || headers.accept?.includes('application/jsonl');

const isBatch = (query: string) => /(?:^|&)batch=1(?:&|$)/.test(query);

const answerSingle = (options: TrpcEndpointOptions, call: Call, single: SingleCall): Promise<void> =>
  answerSingleCall(single, {
    router: options.router,
    response: call.response,
    context: contextOf(options, call),
    onError: logFailure(options.deps),
  });

/**
 * Done as soon as the stream is open. Only alone and by GET: through tRPC's own adapter it would keep the place of a call
 * for as long as it stays open.
 */
async function openStream(options: TrpcEndpointOptions, call: Arrival): Promise<void> {
  const { router, deps } = options;
  const { request, path, query, response } = call;
  if (request.method !== 'GET') return refuseUnread(call, router, onlyByGet());
  const asked = isProcedure(router, path, 'subscription') ? readSingleQuery(path, query) : null;
  if (asked === null || asked.inBatch) return refuseUnread(call, router, notAlone());
  const context = contextOf(options, call);
  await answerStream(asked, { router, context, response, onError: logFailure(deps) });
}

/**
 * What the thin adapter leaves to tRPC's own. That one never says that it is done when the caller has left before the
 * answer, so it is done when the procedures have ended and the connection is gone: otherwise each place would stay taken.
 */
const answerByTrpc = (options: TrpcEndpointOptions, call: Call): Promise<void> =>
  new Promise((resolve) => {
    const { request, response, body, path } = call;
    let atWork = false;
    response.once('close', () => atWork || resolve());
    const answered = nodeHTTPRequestHandler({
      router: options.router,
      path,
      req: Object.assign(request, { body }),
      res: response,
      maxBatchSize: CALLS_MAX,
      createContext: () => {
        atWork = true;
        return contextOf(options, call);
      },
      onError: ({ error, path: failed }) => logFailure(options.deps)(error, failed ?? path),
      responseMeta: ({ errors }) => {
        atWork = false;
        if (response.destroyed) resolve();
        return { headers: { 'cache-control': 'no-store', ...retryAfter(errors) } };
      },
    });
    void answered.then(resolve);
  });

const contextOf = ({ deps, trustedProxies }: TrpcEndpointOptions, { request, response }: Arrival): Context => ({
  deps,
  request: {
    ip: clientAddress(request, trustedProxies),
    userAgent: request.headers['user-agent']?.slice(0, USER_AGENT_LENGTH_MAX) ?? null,
    cookie: request.headers.cookie,
    setCookie: (cookie) => response.appendHeader('set-cookie', cookie),
  },
});

const logFailure =
  ({ log }: Deps) =>
  (error: TRPCError, path: string) => {
    if (error.code !== 'INTERNAL_SERVER_ERROR' || refusalOf(error) !== null) return;
    log.error({ reference: referenceOf(error), path, err: error.cause ?? error }, 'unexpected failure');
  };

const busy = () => new RefusalError({ code: 'busy', retryAfterSeconds: 1 });

const notAlone = () => new TRPCError({ code: 'BAD_REQUEST', message: 'a stream is asked for alone' });

const onlyByGet = () => new TRPCError({ code: 'METHOD_NOT_SUPPORTED', message: 'a stream is asked for by GET' });

const malformedPath = () => new TRPCError({ code: 'BAD_REQUEST', message: 'the path is malformed' });

const tooLarge = () => new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: `at most ${BODY_BYTES_MAX} bytes` });

/** The rest of the body is thrown away unread, so that the answer arrives and the connection stays usable. */
function refuseUnread({ request, response }: Arrival, router: AnyTRPCRouter, error: TRPCError): void {
  request.resume();
  answerError(response, router, error);
}

/** Null for what would mean something else once decoded again, as tRPC's own adapter does. */
function decoded(path: string): string | null {
  try {
    const once = decodeURIComponent(path);
    return once.includes('%') ? null : once;
  } catch {
    return null;
  }
}
