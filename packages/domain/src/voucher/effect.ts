import type { Bizcoins } from '../money/amount';

/** Without a subscription the messages go to the customer's balance, which the next activation absorbs. */
export interface AddMessages {
  readonly kind: 'add_messages';
  readonly messages: number;
  readonly subscriptionId: string | null;
  readonly subscriptionName: string | null;
  readonly endsAt: Date | null;
}

export interface GrantBizcoins {
  readonly kind: 'grant_bizcoins';
  readonly amount: Bizcoins;
  readonly expiresAt: Date | null;
}

/** `messages` are the package's own; `absorbed` come on top, from the customer's balance. */
export interface ActivatePackage {
  readonly kind: 'activate_package';
  readonly packageId: string;
  readonly name: string;
  readonly messages: number;
  readonly absorbed: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface SaveDiscount {
  readonly kind: 'save_discount';
  readonly percent: string;
  readonly maxDiscount: string | null;
  readonly minPurchase: string | null;
  readonly currency: string;
  readonly validUntil: Date | null;
}

/** What a redemption does, in the words of the database. Intervals end exclusively. */
export type Effect = AddMessages | GrantBizcoins | ActivatePackage | SaveDiscount;
