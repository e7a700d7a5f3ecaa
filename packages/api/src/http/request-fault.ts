import type { IncomingMessage } from 'node:http';
import { TRPCError } from '@trpc/server';

export const CALLS_MAX = 10;

/**
 * What is wrong with a request before it reaches any procedure (docs/security.md): a mutation that a foreign page could
 * have sent with the customer's cookie, or a batch that is too long. Null when all is well.
 */
export function requestFault(request: IncomingMessage, path: string, publicUrl: string | undefined): TRPCError | null {
  if (path.split(',').length > CALLS_MAX)
    return new TRPCError({ code: 'BAD_REQUEST', message: `at most ${CALLS_MAX} calls in a batch` });
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  if (request.method !== 'POST')
    return new TRPCError({ code: 'METHOD_NOT_SUPPORTED', message: 'use GET for queries and POST for mutations' });
  const { origin, host } = request.headers;
  if (origin !== undefined && !isOwn(origin, host, publicUrl))
    return new TRPCError({ code: 'FORBIDDEN', message: 'foreign origin' });
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    return new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE', message: 'send application/json' });
  if (request.headers['x-trpc-source'] === undefined)
    return new TRPCError({ code: 'BAD_REQUEST', message: 'the header x-trpc-source is missing' });
  return null;
}

function isOwn(origin: string, host: string | undefined, publicUrl: string | undefined): boolean {
  if (publicUrl !== undefined) return origin === new URL(publicUrl).origin;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}
