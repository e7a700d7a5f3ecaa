import type { ServerResponse } from 'node:http';
import { type AnyTRPCRouter, getTRPCErrorShape, type TRPCError } from '@trpc/server';
import { refusalOf } from '../errors/refusal-of';
import { answerJson } from './json-answer';

interface ErrorAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;
}

/** An error in tRPC's own form, with the status and the Retry-After of its refusal. */
export function errorAnswer(router: AnyTRPCRouter, error: TRPCError, path?: string): ErrorAnswer {
  const shape = getTRPCErrorShape({
    config: router._def._config,
    error,
    type: 'unknown',
    path,
    input: undefined,
    ctx: undefined,
  });
  return { status: shape.data.httpStatus ?? 500, body: { error: shape }, headers: retryAfter([error]) };
}

export function answerError(response: ServerResponse, router: AnyTRPCRouter, error: TRPCError): void {
  const { status, body, headers } = errorAnswer(router, error);
  answerJson(response, status, body, headers);
}

/** The longest wait that any of these errors asks for, as a header. */
export function retryAfter(errors: readonly TRPCError[]): Record<string, string> {
  const waits = errors
    .map(refusalOf)
    .flatMap((refusal) => (refusal !== null && 'retryAfterSeconds' in refusal ? [refusal.retryAfterSeconds] : []));
  return waits.length === 0 ? {} : { 'retry-after': String(Math.max(...waits)) };
}
