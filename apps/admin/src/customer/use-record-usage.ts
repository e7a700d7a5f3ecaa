'use client';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { useIdempotencyKey } from '../idempotency/use-idempotency-key';
import type { Customer } from './customer';

export function useRecordUsage({ id, name }: Customer, onDone: () => void) {
  const t = useTranslations('recordUsage');
  const announce = useAnnounce();
  const utils = api.useUtils();
  const key = useIdempotencyKey();
  const mutation = api.customer.recordUsage.useMutation();
  const send = (messages: number) => {
    const input = { customerId: id, messages };
    mutation.mutate(
      { ...input, key: key.keyFor(input) },
      {
        onSuccess: () => {
          key.renew();
          void utils.customer.get.invalidate({ customerId: id });
          announce(t('done', { count: messages, customer: name }));
          onDone();
        },
      },
    );
  };
  return { send, isPending: mutation.isPending, problem: mutation.error ? problemOf(mutation.error) : null };
}
