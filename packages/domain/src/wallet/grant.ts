import type { Bizcoins } from '../money/amount';

export const grantCategories = ['paid', 'promotional'] as const;

export type GrantCategory = (typeof grantCategories)[number];

/** One inbound credit as a spend sees it. `remaining` is neither spent nor held; `expiresAt` is exclusive. */
export interface Grant {
  readonly id: string;
  readonly category: GrantCategory;
  readonly remaining: Bizcoins;
  readonly expiresAt: Date | null;
  readonly createdAt: Date;
}

/** What a hold or a spend takes from one grant. */
export interface GrantShare {
  readonly grantId: string;
  readonly amount: Bizcoins;
}
