const FULL_ACCESS = 2;

/** Support reverses a benefit whole or not at all; full access may take back what is left of one (docs/vouchers.md). */
export const mayTakeRemainder = (level: number): boolean => level >= FULL_ACCESS;
