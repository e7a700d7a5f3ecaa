import type { Refusal } from '../refusal/refusal';

// One constant for "unknown", "someone else's" and "another dealer's": a guess must not learn which it was.
export const notUsable = { code: 'voucher_not_usable' } as const satisfies Refusal;

/** Whether a refusal counts against the budget of guesses. True reasons never do (docs/vouchers.md). */
export const isGuess = (refusal: Refusal): boolean => refusal.code === notUsable.code;
