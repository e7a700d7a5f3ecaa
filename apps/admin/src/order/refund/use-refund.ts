'use client';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useState } from 'react';
import { api } from '../../api/api';
import { useIdempotencyKey } from '../../idempotency/use-idempotency-key';
import { isNothing } from '../is-nothing';
import type { Order } from '../order';
import type { RefundPreview } from './use-refund-preview';

/** Both parts and both effects as they were shown: if anything moved meanwhile the server refuses instead of doing other. */
const commandOf = ({ cash, bizcoins, endPackage, returnDiscount }: RefundPreview) =>
  isNothing(cash) && isNothing(bizcoins)
    ? { endPackage, returnDiscount }
    : { cash, bizcoins, endPackage, returnDiscount };

export function useRefund({ id }: Order) {
  const utils = api.useUtils();
  const key = useIdempotencyKey();
  const [sent, setSent] = useState<RefundPreview | null>(null);
  // Whatever the answer, the order may have changed: a lost one often means that the refund stands.
  const mutation = api.order.refund.useMutation({
    onSettled: () => {
      void utils.order.get.invalidate({ orderId: id });
      void utils.order.list.invalidate();
      void utils.order.refundPreview.invalidate({ orderId: id });
      void utils.customer.get.invalidate();
      void utils.support.invalidate();
    },
  });
  const send = (preview: RefundPreview, reason: string) => {
    setSent(preview);
    const command = { orderId: id, ...commandOf(preview), reason };
    mutation.mutate({ ...command, key: key.keyFor(command) }, { onSuccess: key.renew });
  };
  /** The very same request once more, under its key. */
  const sendAgain = () => mutation.variables && mutation.mutate(mutation.variables, { onSuccess: key.renew });
  const problem = mutation.error ? problemOf(mutation.error) : null;
  return {
    send,
    sendAgain,
    /** What the request on its way was shown to do. */
    sent,
    isPending: mutation.isPending,
    problem,
    /** Nobody here knows whether it happened, so nothing else may be sent in its place. */
    isUnanswered: problem !== null && problem.kind !== 'refusal',
    done: mutation.data ?? null,
    startOver: () => {
      key.renew();
      mutation.reset();
    },
  };
}
