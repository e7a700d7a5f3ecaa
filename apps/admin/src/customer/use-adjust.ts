'use client';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { useIdempotencyKey } from '../idempotency/use-idempotency-key';
import type { AdjustmentDraft } from './adjustment-of';
import type { Customer } from './customer';

export function useAdjust({ id, name }: Customer, onDone: () => void) {
  const t = useTranslations('adjust');
  const announce = useAnnounce();
  const utils = api.useUtils();
  const key = useIdempotencyKey();
  // Whatever the answer, the wallet may have changed: a lost answer often means that the entry stands.
  const mutation = api.customer.adjust.useMutation({
    onSettled: () => void utils.customer.get.invalidate({ customerId: id }),
    onSuccess: (_, { amount }) => {
      key.renew();
      const direction = amount.startsWith('-') ? 'take' : 'give';
      announce(t(`done.${direction}`, { amount: amount.replace('-', ''), customer: name }));
      onDone();
    },
  });
  const problem = mutation.error ? problemOf(mutation.error) : null;
  return {
    send: ({ signed }: AdjustmentDraft, reason: string) => {
      const input = { customerId: id, amount: signed, reason };
      mutation.mutate({ ...input, key: key.keyFor(input) });
    },
    /** The very same request once more, under its key. */
    sendAgain: () => mutation.variables && mutation.mutate(mutation.variables),
    isPending: mutation.isPending,
    problem,
    /** Nobody here knows whether it happened, so nothing else may be sent in its place. */
    isUnanswered: problem !== null && problem.kind !== 'refusal',
    startOver: () => {
      key.renew();
      mutation.reset();
    },
  };
}
