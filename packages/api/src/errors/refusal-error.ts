import type { Outcome, Refusal } from '@bizcoin/domain';
import { TRPCError } from '@trpc/server';
import { statusOf } from './status-of';

/** How a refusal leaves the API: the code and its facts in `data.refusal`, the status by `statusOf`. */
export class RefusalError extends TRPCError {
  constructor(readonly refusal: Refusal) {
    super({ code: statusOf[refusal.code], message: refusal.code });
    this.name = 'RefusalError';
  }
}

/** The value of an outcome, or its refusal thrown: only procedures call this, after everything is committed. */
export function valueOrThrow<T = never>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new RefusalError(outcome.refusal);
  return outcome.value;
}
