const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';
/** `Intl` puts these before signs of its own accord; alone they do not keep what stands behind a number in place. */
const LEFT_TO_RIGHT_MARK = /\u200e/g;

const runsFromTheRight = (locale: string) => /^(?:ar|fa|he|ur)\b/.test(locale);

/**
 * Keeps an amount in its own order within a sentence that runs from right to left: by itself the bidirectional
 * algorithm shows +25.00 as 25.00+ there, and puts a currency sign behind its amount.
 */
export const inItsOrder = (amount: string, locale: string): string =>
  runsFromTheRight(locale) ? `${LEFT_TO_RIGHT_ISOLATE}${amount.replace(LEFT_TO_RIGHT_MARK, '')}${POP_ISOLATE}` : amount;
