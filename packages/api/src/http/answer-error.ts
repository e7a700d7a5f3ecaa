import type { ServerResponse } from 'node:http';
import { type AnyTRPCRouter, getTRPCErrorShape, type TRPCError } from '@trpc/server';
import { refusalOf } from '../errors/refusal-of';
import { answerJson } from './json-answer';

/** An error in tRPC's own form, with the status and the Retry-After of its refusal. */
export function answerError(response: ServerResponse, router: AnyTRPCRouter, error: TRPCError, path?: string): void {
  const shape = getTRPCErrorShape({
    config: router._def._config,
    error,
    type: 'unknown',
    path,
    input: undefined,
    ctx: undefined,
  });
  answerJson(response, shape.data.httpStatus ?? 500, { error: shape }, retryAfter([error]));
}

/** The longest wait that any of these errors asks for, as a header. */
export function retryAfter(errors: readonly TRPCError[]): Record<string, string> {
  const waits = errors
    .map(refusalOf)
    .flatMap((refusal) => (refusal !== null && 'retryAfterSeconds' in refusal ? [refusal.retryAfterSeconds] : []));
  return waits.length === 0 ? {} : { 'retry-after': String(Math.max(...waits)) };
}
