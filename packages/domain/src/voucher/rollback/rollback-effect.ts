import type { Bizcoins } from '../../money/amount';

/** What reverses a redemption: new records, never an edit. */
export type RollbackEffect =
  | { readonly kind: 'take_bizcoins'; readonly amount: Bizcoins }
  | { readonly kind: 'take_messages'; readonly messages: number }
  /** Ends the package now; the absorbed messages were the customer's own and go back to the balance. */
  | { readonly kind: 'end_package'; readonly absorbed: number }
  | { readonly kind: 'withdraw_discount' };
