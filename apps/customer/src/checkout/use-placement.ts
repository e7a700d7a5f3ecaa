'use client';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useState } from 'react';
import { api } from '../api/api';
import { mayGoOn } from '../problem/may-go-on';
import type { Placed, Quote } from './checkout-types';
import { useAfterOrder } from './use-after-order';

interface Attempt {
  readonly packageId: string;
  readonly bizcoins: string;
  readonly discountId: string | null;
  readonly quoteId: string;
  readonly key: string;
}

/**
 * Makes an order of a quote, once. While nobody knows whether it was made, pressing again sends the same attempt under the
 * same key, and `unknown` says that nothing else may be ordered from here.
 */
export function usePlacement({ onPlaced }: { onPlaced: (placed: Placed) => void }) {
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const readAgain = useAfterOrder();
  const place = api.checkout.place.useMutation({
    onSuccess: (placed) => {
      readAgain();
      onPlaced(placed);
    },
    onError: (error) => {
      if (!mayGoOn(problemOf(error))) setAttempt(null);
      // A refusal rests on facts that this page did not know, and what was not answered may have happened.
      readAgain();
    },
  });
  const problem = place.error ? problemOf(place.error) : null;
  const unknown = problem !== null && mayGoOn(problem);
  return {
    problem,
    unknown,
    placing: place.isPending,
    placed: place.data ?? null,
    /** Orders this quote, or goes on with the attempt whose outcome is open. */
    commit: (quote: Quote | null) => {
      const next = attempt ?? (quote && attemptOf(quote));
      if (next === null) return;
      setAttempt(next);
      place.mutate(next);
    },
    /** After a change of the wish the next press is another attempt. */
    forget: () => {
      setAttempt(null);
      place.reset();
    },
  };
}

const attemptOf = ({ packageId, bizcoins, discountId, quoteId }: Quote): Attempt => ({
  ...{ packageId, bizcoins, discountId, quoteId },
  key: crypto.randomUUID(),
});
