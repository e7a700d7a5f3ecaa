'use client';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useState } from 'react';
import { api } from '../api/api';
import { mayGoOn } from '../problem/may-go-on';
import { stepAfter } from '../problem/refusal-steps';
import type { Preview, Target } from './voucher-types';

interface Offer {
  target: Target;
  preview: Preview;
  /** Made when the preview is shown and kept while its outcome is unknown: pressing again can then never pay twice. */
  key: string;
}

/** One redemption from the first look to the receipt: preview, then redeem on a second press, safe to repeat. */
export function useRedemption() {
  const utils = api.useUtils();
  const [offer, setOffer] = useState<Offer | null>(null);
  const onError = (error: unknown) => {
    const problem = problemOf(error);
    // A refusal rests on facts that this page did not know: what was refused must not be offered again.
    if (problem.kind === 'refusal' && stepAfter[problem.refusal.code] === 'offers') void utils.voucher.invalidate();
  };
  const preview = api.voucher.preview.useMutation({ onError });
  const redeem = api.voucher.redeem.useMutation({
    onSuccess: ({ wallet }) => {
      if (wallet) utils.wallet.get.setData(undefined, (known) => known && { ...known, ...wallet });
      // Not awaited: the receipt is true already and must not wait for lists to be read again.
      void Promise.all([utils.wallet.invalidate(), utils.voucher.invalidate(), utils.package.invalidate()]);
    },
    onError: (error) => {
      onError(error);
      if (!mayGoOn(problemOf(error))) setOffer(null);
    },
  });
  const error = redeem.error ?? preview.error;

  const forget = () => {
    setOffer(null);
    preview.reset();
    redeem.reset();
  };
  const look = (target: Target) => {
    forget();
    preview.mutate(target, {
      onSuccess: (shown) => setOffer({ target, preview: shown, key: crypto.randomUUID() }),
    });
  };
  const commit = () => {
    if (offer) redeem.mutate({ ...offer.target, key: offer.key });
  };

  return {
    look,
    commit,
    forget,
    offer: offer?.preview ?? null,
    receipt: redeem.data ?? null,
    problem: error ? problemOf(error) : null,
    looking: preview.isPending,
    redeeming: redeem.isPending,
  };
}
