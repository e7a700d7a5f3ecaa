import { parseDecimal } from '../money/parse-decimal';

/** The most messages that one voucher, package or movement may carry. */
export const MESSAGES_MAX = 1_000_000;

/** Reads a whole number of messages, 1 to 1,000,000, else `null`. `500.00` is 500: the column has two places. */
export function parseMessages(text: string): number | null {
  const messages = parseDecimal(text, 0)?.toNumber() ?? 0;
  return messages >= 1 && messages <= MESSAGES_MAX ? messages : null;
}
