import { accept, checkPlacement, type Outcome, refuse } from '@bizcoin/domain';
import { type OrderPlacement, placementHash } from './order-placement';
import type { SignedQuote } from './quote-token';
import type { PlacedBefore } from './read-placed';

/** Either the order this key has made already, or the quote that may become one. */
export type Placeable = { readonly orderId: string } | { readonly orderId: null; readonly quote: SignedQuote };

/** What a placing meets before its price is looked at (docs/checkout.md). The key is asked first: a repeated call is answered. */
export function checkPlaced(
  placement: OrderPlacement,
  quote: SignedQuote | null,
  { stored, quotedOrderId, pendingOrderId }: PlacedBefore,
): Outcome<Placeable> {
  if (stored !== null)
    return placementHash(placement).equals(stored.inputHash)
      ? accept({ orderId: stored.orderId })
      : refuse({ code: 'idempotency_key_reused' });
  if (quote === null) return refuse({ code: 'invalid_input', issues: [{ path: 'quoteId', code: 'malformed' }] });
  if (quotedOrderId !== null) return refuse({ code: 'quote_used', orderId: quotedOrderId });
  if (pendingOrderId !== null) return refuse({ code: 'order_in_progress', orderId: pendingOrderId });
  const mixedUp = checkPlacement(placement, quote);
  return mixedUp === null ? accept({ orderId: null, quote }) : refuse(mixedUp);
}
