import type { Bizcoins } from '../money/amount';
import type { GrantCategory } from './grant';

/** What was taken from one grant, and how much of it has come back. `expiresAt` is the grant's own. */
export interface Consumption {
  readonly id: string;
  readonly grantId: string;
  readonly category: GrantCategory;
  readonly expiresAt: Date | null;
  readonly amount: Bizcoins;
  readonly restored: Bizcoins;
}

/** Coins on their way back: to their grant, or to a successor of it where its time is over. */
export interface Restoration {
  readonly consumptionId: string;
  readonly grantId: string;
  readonly amount: Bizcoins;
  readonly successor: SuccessorGrant | null;
}

/** A new grant in place of one that expired meanwhile, good through the end of the N-th civil day after. */
export interface SuccessorGrant {
  readonly restoresGrantId: string;
  readonly category: GrantCategory;
  readonly validDays: number;
}
