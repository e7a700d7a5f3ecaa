import type { RedemptionFacts } from '@bizcoin/domain';

/** What one query tells about a redemption that is about to be decided. */
export interface RedemptionReading {
  readonly facts: RedemptionFacts;
  /** The answer already given under this key, with the hash of the input it belongs to. */
  readonly stored: { readonly inputHash: Buffer; readonly answer: unknown } | null;
  readonly guesses: GuessBudgets;
  readonly customerCreatedAt: Date;
  readonly shopTimeZone: string;
  readonly codeTail: string | null;
}

export interface GuessBudgets {
  readonly customer: BudgetRow | null;
  readonly address: BudgetRow | null;
}

export interface BudgetRow {
  readonly used: number;
  readonly windowStart: Date;
  readonly lastUsedAt: Date;
}
