import type { ServerResponse } from 'node:http';
import { type AnyTRPCRouter, callTRPCProcedure, getTRPCErrorFromUnknown, type TRPCError } from '@trpc/server';
import type { Context } from '../context';
import { errorAnswer } from './answer-error';
import { answerJson } from './json-answer';

/** One call of one procedure, however it arrived. */
export interface SingleCall {
  readonly type: 'query' | 'mutation';
  readonly path: string;
  /** What was sent as its input. A TRPCError that this throws is the call's answer. */
  readonly input: () => unknown;
  /** It came in a batch of one and is answered in one. */
  readonly inBatch: boolean;
}

/**
 * Runs one JSON call without tRPC's Node adapter, which builds fetch requests and web streams for every call and costs as
 * much as the whole redemption. Router, middleware, validation and error form are tRPC's own; the answers are the same,
 * byte for byte (trpc-endpoint.db.test.ts).
 */
export async function answerSingleCall(
  { type, path, input, inBatch }: SingleCall,
  options: {
    readonly router: AnyTRPCRouter;
    readonly context: Context;
    readonly response: ServerResponse;
    readonly onError: (error: TRPCError, path: string) => void;
  },
): Promise<void> {
  const { router, context, response, onError } = options;
  const answer = (status: number, body: unknown, headers?: Record<string, string>) =>
    answerJson(response, status, inBatch ? [body] : body, headers);
  // Asked for twice where a middleware looks at it before it is validated.
  let sent: Promise<unknown> | undefined;
  try {
    const data = await callTRPCProcedure({
      router,
      path,
      ctx: context,
      type,
      getRawInput: () => {
        sent ??= (async () => input())();
        return sent;
      },
      // A client that leaves does not stop a redemption: it may come back for the answer.
      signal: undefined,
      batchIndex: 0,
    });
    answer(200, { result: { data } });
  } catch (failure) {
    const error = getTRPCErrorFromUnknown(failure);
    onError(error, path);
    const { status, body, headers } = errorAnswer(router, error, path);
    answer(status, body, headers);
  }
}

/** Whether the router has this procedure; whatever else is asked for is tRPC's own to answer. */
export const isProcedure = (
  router: AnyTRPCRouter,
  path: string,
  type: SingleCall['type'] | 'subscription',
): boolean => {
  const procedures = router._def.procedures as Record<string, { _def: { type: string } }>;
  return Object.hasOwn(procedures, path) && procedures[path]?._def.type === type;
};
