'use client';
import { type Problem, problemOf } from '@bizcoin/ui/problem-of';
import { useState } from 'react';
import { api } from '../api/api';
import { useAfterOrder } from '../checkout/use-after-order';
import { useGateway } from '../checkout/use-gateway';
import { stepAfter } from '../problem/refusal-steps';

interface Attempt {
  readonly amount: string;
  readonly key: string;
}

const isOpen = (problem: Problem) => problem.kind !== 'refusal' || stepAfter[problem.refusal.code] === 'again';

/** Orders bizcoins for money. The key stays with its amount while the outcome is open, so that none is ordered twice. */
export function useTopUp() {
  const readAgain = useAfterOrder();
  const { goOn, leaving } = useGateway();
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const place = api.topUp.place.useMutation({
    onSuccess: goOn,
    onError: (error) => {
      if (!isOpen(problemOf(error))) setAttempt(null);
    },
    onSettled: readAgain,
  });
  const problem = place.error ? problemOf(place.error) : null;
  return {
    problem,
    unknown: problem !== null && problem.kind !== 'refusal',
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
