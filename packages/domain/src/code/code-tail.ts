const TAIL_SYMBOLS_MAX = 4;

/**
 * What may be stored and shown of a code in the clear: at most its last four symbols and never more than a third of it.
 * `code` comes without dashes, as it was written: who compares the ending with print must find O where O stands.
 */
export function codeTail(code: string): string {
  const shown = Math.min(TAIL_SYMBOLS_MAX, Math.floor(code.length / 3));
  return code.slice(code.length - shown);
}
