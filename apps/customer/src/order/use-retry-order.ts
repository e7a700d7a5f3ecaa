'use client';
import { problemOf } from '@bizcoin/ui/problem-of';
import { api } from '../api/api';
import { useAfterOrder } from '../checkout/use-after-order';
import { useGateway } from '../checkout/use-gateway';

/**
 * Tries to pay an order again. Each press has a key of its own: however often it is pressed, the order has one live payment
 * at most, and an answer that got lost is found again by the next press.
 */
export function useRetryOrder(orderId: string) {
  const readAgain = useAfterOrder();
  const { goOn, leaving } = useGateway();
  const retry = api.checkout.retry.useMutation({
    onSuccess: (placed) => {
      if (placed.payment !== null) goOn(placed);
    },
    onSettled: readAgain,
  });
  return {
    retry: () => retry.mutate({ orderId, key: crypto.randomUUID() }),
    pending: retry.isPending || leaving,
    /** It was tried, and there is still no page to pay on. */
    stillWaiting: retry.data?.status === 'pending' && retry.data.payment === null,
    problem: retry.error ? problemOf(retry.error) : null,
  };
}
