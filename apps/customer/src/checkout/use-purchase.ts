'use client';
import { formatBizcoins, type SavedDiscountStatus } from '@bizcoin/domain';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useState } from 'react';
import { api } from '../api/api';
import { bestDiscount } from './best-discount';
import type { PackageOnSale, Placed, Wallet, Wish } from './checkout-types';
import { coinsRefusal } from './coins-refusal';
import { parseCoins } from './parse-coins';
import { type PurchaseParts, partsOfQuote, purchaseParts } from './purchase-parts';
import { usePlacement } from './use-placement';
import { useQuote } from './use-quote';

interface Purchase {
  readonly offer: PackageOnSale;
  readonly wallet: Wallet;
  readonly first: Wish;
  readonly onPlaced: (placed: Placed) => void;
}

const free: SavedDiscountStatus = 'saved';

/** One purchase: what the customer wishes, what that costs at once and by the server's word, and the press that orders it. */
export function usePurchase({ offer, wallet, first, onPlaced }: Purchase) {
  const [wish, setWish] = useState(first);
  // What was ordered stays on the screen as it was: coins that are set aside for it leave the wallet under our eyes.
  const [ordered, setOrdered] = useState<PurchaseParts | null>(null);
  const placement = usePlacement({ onPlaced });
  const shelf = api.voucher.shelf.useQuery();
  const discounts = (shelf.data?.savedDiscounts ?? []).filter(({ status }) => status === free);

  const coins = parseCoins(wish.bizcoins);
  const stated = coins === null || coins === 'max' ? coins : formatBizcoins(coins);
  const asks = stated !== null && placement.placed === null;
  const quote = useQuote(offer.id, asks ? { ...wish, bizcoins: stated } : null);
  const list = quote.latest?.list ?? offer.price;
  // The best discount depends on the price alone, so it stays what the first quote said however many coins are used.
  const likely = shelf.data && (bestDiscount(discounts, { list, wallet, now: new Date() })?.id ?? null);
  const bestId = quote.latest ? quote.latest.discountId : likely;
  const appliedId = wish.discountId === 'best' ? bestId : wish.discountId;
  const applied = discounts.find(({ id }) => id === appliedId) ?? null;
  const here = coins && purchaseParts({ list, discount: applied, bizcoins: coins, wallet });
  const knowsDiscount = appliedId === null || applied !== null;

  const confirmed = quote.confirmed ? quote.latest : null;
  const misstatement = coins === null ? 'malformed' : here && !here.ok ? here.refusal : null;
  const quoteProblem = quote.error && problemOf(quote.error);
  const provisional = here?.ok && knowsDiscount ? here.value : null;
  const change = (changes: Partial<Wish>) => {
    placement.forget();
    setOrdered(null);
    setWish((before) => ({ ...before, ...changes }));
  };
  const settling = placement.placing || placement.unknown || placement.placed !== null;
  const parts = confirmed ? partsOfQuote(confirmed, wallet) : provisional;
  return {
    wish,
    change,
    discounts,
    applied,
    /** Why this number cannot be spent, often known before the server says so; null for a good one. */
    misstated: settling
      ? null
      : ((confirmed === null && knowsDiscount ? misstatement : null) ??
        coinsRefusal(placement.problem) ??
        coinsRefusal(quoteProblem)),
    parts: (settling && ordered) || parts,
    most: mostOf({ list, discount: applied, bizcoins: 'max', wallet }),
    confirmed,
    quoteProblem: settling ? null : quoteProblem,
    askAgain: quote.query,
    settling,
    placement,
    order: () => {
      setOrdered((before) => before ?? parts);
      placement.commit(confirmed);
    },
  } as const;
}

function mostOf(purchase: Parameters<typeof purchaseParts>[0]): string {
  const most = purchaseParts(purchase);
  return most.ok ? most.value.bizcoins : '0.00';
}
