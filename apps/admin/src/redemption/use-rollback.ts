'use client';
import { type Problem, problemOf } from '@bizcoin/ui/problem-of';
import { api } from '../api/api';
import { useIdempotencyKey } from '../idempotency/use-idempotency-key';

interface Rollback {
  redemptionId: string;
  reason: string;
  restoreUse: boolean;
}

/** Whether trying again cannot end differently. */
export const isFinal = (problem: Problem): boolean =>
  problem.kind === 'refusal' &&
  (problem.refusal.code === 'already_rolled_back' || problem.refusal.code === 'rollback_not_possible');

export function useRollback() {
  const utils = api.useUtils();
  const key = useIdempotencyKey();
  // Whatever the answer, the lists may be out of date: a refusal often means that a colleague was faster.
  const mutation = api.voucher.rollback.useMutation({
    onSettled: () => {
      void utils.voucher.redemptions.invalidate();
      void utils.voucher.get.invalidate();
      void utils.customer.get.invalidate();
    },
  });
  const send = (rollback: Rollback) =>
    mutation.mutate({ ...rollback, key: key.keyFor(rollback) }, { onSuccess: key.renew });
  return {
    send,
    isPending: mutation.isPending,
    problem: mutation.error ? problemOf(mutation.error) : null,
    done: mutation.data ?? null,
  };
}
