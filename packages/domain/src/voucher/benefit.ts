/** What the customer is told they get, ready for the wire. Instants are ISO 8601 and exclusive. */
export type Benefit =
  | { readonly messages: number }
  | { readonly bizcoins: string; readonly expiresAt: string | null }
  | { readonly packageId: string; readonly name: string; readonly messages: number; readonly endsAt: string }
  | { readonly percent: string; readonly maxDiscount: string | null; readonly validUntil: string | null };
