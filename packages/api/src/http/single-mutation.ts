import type { ServerResponse } from 'node:http';
import { type AnyTRPCRouter, callTRPCProcedure, getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import type { Context } from '../context';
import { answerError } from './answer-error';
import { answerJson } from './json-answer';

/**
 * Runs one JSON mutation without tRPC's Node adapter, which builds fetch requests and web streams for every call and
 * costs as much as the whole redemption. Router, middleware, validation and error form are tRPC's own; the answers are
 * the same, byte for byte (trpc-endpoint.db.test.ts).
 */
export async function answerSingleMutation(options: {
  readonly router: AnyTRPCRouter;
  readonly path: string;
  readonly body: string;
  readonly context: Context;
  readonly response: ServerResponse;
  readonly onError: (error: TRPCError, path: string) => void;
}): Promise<void> {
  const { router, path, body, context, response, onError } = options;
  try {
    const data = await callTRPCProcedure({
      router,
      path,
      ctx: context,
      type: 'mutation',
      getRawInput: async () => parseJson(body),
      // A client that leaves does not stop a redemption: it may come back for the answer.
      signal: undefined,
      batchIndex: 0,
    });
    answerJson(response, 200, { result: { data } });
  } catch (failure) {
    const error = getTRPCErrorFromUnknown(failure);
    onError(error, path);
    answerError(response, router, error, path);
  }
}

/** Whether the router has this mutation; whatever else is asked for is tRPC's own to answer. */
export const isMutation = (router: AnyTRPCRouter, path: string): boolean => {
  const procedures = router._def.procedures as Record<string, { _def: { type: string } }>;
  return Object.hasOwn(procedures, path) && procedures[path]?._def.type === 'mutation';
};

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause });
  }
}
