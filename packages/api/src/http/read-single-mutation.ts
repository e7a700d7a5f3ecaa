import { TRPCError } from '@trpc/server';
import type { SingleCall } from './single-call';

/** A mutation whose input is its body. */
export const readSingleMutation = (path: string, body: string): SingleCall => ({
  type: 'mutation',
  path,
  input: () => parseJson(body),
  inBatch: false,
});

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause });
  }
}
