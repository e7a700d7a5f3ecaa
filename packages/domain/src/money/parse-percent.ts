import { parseDecimal } from './parse-decimal';

const PERCENT_PLACES = 2;

/** Reads 0 < percent ≤ 100 with at most 2 places and answers its shortest spelling (`20.00` → `20`), else `null`. */
export function parsePercent(text: string): string | null {
  const percent = parseDecimal(text, PERCENT_PLACES);
  return percent === null || percent.isZero() || percent.greaterThan(100) ? null : percent.toFixed();
}
