'use client';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useState } from 'react';
import { api } from '../api/api';
import { useAfterOrder } from '../checkout/use-after-order';
import { useGateway } from '../checkout/use-gateway';
import { mayGoOn } from '../problem/may-go-on';

interface Attempt {
  readonly amount: string;
  readonly key: string;
}

/** Orders bizcoins for money. The key stays with its amount while the outcome is open, so that none is ordered twice. */
export function useTopUp() {
  const readAgain = useAfterOrder();
  const { goOn, leaving } = useGateway();
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const place = api.topUp.place.useMutation({
    onSuccess: goOn,
    onError: (error) => {
      if (!mayGoOn(problemOf(error))) setAttempt(null);
    },
    onSettled: readAgain,
  });
  const problem = place.error ? problemOf(place.error) : null;
  return {
    problem,
    unknown: problem !== null && mayGoOn(problem),
    pending: place.isPending || leaving || place.isSuccess,
    leaving,
    order: (amount: string) => {
      const next = attempt ?? { amount, key: crypto.randomUUID() };
      setAttempt(next);
      place.mutate(next);
    },
    forget: () => {
      setAttempt(null);
      place.reset();
    },
  };
}
