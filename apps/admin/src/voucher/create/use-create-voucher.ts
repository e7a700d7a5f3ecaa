'use client';
import { problemOf } from '@bizcoin/ui/problem-of';
import type { UseFormReturn } from 'react-hook-form';
import { api } from '../../api/api';
import { useIdempotencyKey } from '../../idempotency/use-idempotency-key';
import { useIssueWords } from '../../problem/use-issue-words';
import { showIssues } from '../fields/show-issues';
import { createInput } from './create-input';
import type { Created } from './created';
import type { VoucherFields } from './voucher-fields';

/** Sends the form; a refusal that names a field is shown beside it. */
export function useCreateVoucher(form: UseFormReturn<VoucherFields>, onCreated: (created: Created) => void) {
  const utils = api.useUtils();
  const words = useIssueWords();
  const key = useIdempotencyKey();
  // The answer holds the code: it must not outlive the screen in a cache.
  const mutation = api.voucher.create.useMutation({ gcTime: 0 });
  const send = (fields: VoucherFields) => {
    const input = createInput(fields);
    const packageName = utils.package.list.getData()?.find(({ id }) => id === fields.packageId)?.name ?? null;
    mutation.mutate(
      { ...input, key: key.keyFor(input) },
      {
        onSuccess: ({ voucherId, code }) => {
          key.renew();
          void utils.voucher.list.invalidate();
          onCreated({ voucherId, code, fields, packageName });
        },
        onError: (error) => {
          const problem = problemOf(error);
          if (problem.kind !== 'refusal') return;
          if (problem.refusal.code === 'invalid_input') showIssues(form, problem.refusal.issues, words);
          if (problem.refusal.code === 'code_taken') form.setFocus('code');
        },
      },
    );
  };
  return { send, isPending: mutation.isPending, problem: mutation.error ? problemOf(mutation.error) : null };
}
