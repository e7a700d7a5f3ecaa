import type { SavedDiscountStatus } from '../../discount/saved-discount-status';
import type { Bizcoins } from '../../money/amount';

/** What a redemption gave, as it stands now. */
export type GivenBenefit = GivenBizcoins | GivenMessages | GivenPackage | GivenDiscount;

/** `remaining` is what is neither spent nor held nor expired; `held` is set aside by open holds. */
export interface GivenBizcoins {
  readonly kind: 'grant_bizcoins';
  readonly amount: Bizcoins;
  readonly remaining: Bizcoins;
  readonly held: Bizcoins;
}

/** `unused` counts what the target, subscription or balance, could still give back. */
export interface GivenMessages {
  readonly kind: 'add_messages';
  readonly messages: number;
  readonly unused: number;
}

export interface GivenPackage {
  readonly kind: 'activate_package';
  readonly allowed: number;
  readonly used: number;
  /** Messages that came from the customer's balance at the activation. */
  readonly absorbed: number;
}

export interface GivenDiscount {
  readonly kind: 'save_discount';
  readonly status: SavedDiscountStatus;
}

export interface RollbackFacts {
  /** The permission level of who asks: 1 support, 2 full access. */
  readonly level: number;
  readonly alreadyRolledBack: boolean;
  readonly given: GivenBenefit;
}
