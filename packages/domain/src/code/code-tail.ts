const TAIL_SYMBOLS_MAX = 4;

/** What may be stored and shown in the clear: at most the last four symbols and never more than a third of the code. */
export function codeTail(normalised: string): string {
  const shown = Math.min(TAIL_SYMBOLS_MAX, Math.floor(normalised.length / 3));
  return normalised.slice(normalised.length - shown);
}
