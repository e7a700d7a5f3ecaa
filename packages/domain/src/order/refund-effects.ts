/** What a refund may undo besides money and coins, and what the admin decided where it is theirs to decide. */
export interface RefundedPurchase {
  readonly complete: boolean;
  readonly messagesUsed: number;
  readonly discounted: boolean;
  readonly decision: { readonly endPackage: boolean; readonly returnDiscount: boolean } | null;
}

export interface RefundEffects {
  readonly endPackage: boolean;
  readonly returnDiscount: boolean;
}

/**
 * A complete refund with no message used undoes the purchase: the package ends and the saved discount comes back. In any
 * other case both stay unless the admin, who sees the usage, decides otherwise; a discount comes back only by a complete
 * refund, because a partly kept purchase was still made with it (docs/checkout.md).
 */
export function refundEffects({ complete, messagesUsed, discounted, decision }: RefundedPurchase): RefundEffects {
  const undone = complete && messagesUsed === 0;
  return {
    endPackage: undone || decision?.endPackage === true,
    returnDiscount: discounted && complete && (undone || decision?.returnDiscount === true),
  };
}
