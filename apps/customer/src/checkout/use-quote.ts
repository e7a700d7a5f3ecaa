'use client';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api';
import type { Wish } from './checkout-types';
import { useSettled } from './use-settled';

/** A quote ends after a quarter of an hour; one that is shown is renewed before. */
const RENEW_MS = 5 * 60_000;

/** The server's price of a wish. `confirmed` is false while what is shown is not its answer to exactly this wish. */
export function useQuote(packageId: string, wish: Wish | null) {
  const wanted = JSON.stringify(wish);
  const settled = useSettled(wanted);
  const asked = JSON.parse(settled) as Wish | null;
  const quote = api.checkout.quote.useQuery(
    { packageId, bizcoins: asked?.bizcoins ?? '0.00', discountId: asked?.discountId ?? null },
    { enabled: asked !== null, placeholderData: keepPreviousData, refetchInterval: RENEW_MS },
  );
  // Also after a refusal: price and best discount are still the ones that were last heard of.
  const [latest, setLatest] = useState(quote.data ?? null);
  if (quote.data && quote.data !== latest) setLatest(quote.data);
  const answered = wish !== null && wanted === settled && !quote.isPlaceholderData;
  return {
    query: quote,
    latest,
    confirmed: answered && quote.isSuccess && !quote.isFetching,
    error: answered && !quote.isFetching ? quote.error : null,
  };
}
