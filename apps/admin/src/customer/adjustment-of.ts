import { parseBizcoins, signedBizcoins } from '@bizcoin/domain';

export interface AdjustmentDraft {
  direction: 'give' | 'take';
  /** As the wire wants it: `5.00` or `-5.00`. */
  signed: string;
  /** Without its sign. */
  amount: string;
}

/** Reads what was typed as a signed amount of bizcoins; null for zero, for more than 2 places, and for anything else. */
export function adjustmentOf(typed: string): AdjustmentDraft | null {
  // A minus pasted from a table is a true minus sign; a plus says what no sign says.
  const text = typed
    .trim()
    .replace('−', '-')
    .replace(/^\+(?!-)/, '');
  const isTaking = text.startsWith('-');
  const parsed = parseBizcoins(isTaking ? text.slice(1) : text);
  if (parsed === null || parsed.isZero()) return null;
  const amount = parsed.toFixed(2);
  return { direction: isTaking ? 'take' : 'give', signed: isTaking ? `-${amount}` : amount, amount };
}

/** What is available after an adjustment; null where the wallet does not hold that much. */
export function availableAfter(available: string, { signed }: AdjustmentDraft): string | null {
  const after = signedBizcoins(available).plus(signedBizcoins(signed));
  return after.isNegative() ? null : after.toFixed(2);
}
