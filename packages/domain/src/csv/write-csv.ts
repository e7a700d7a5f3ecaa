const BYTE_ORDER_MARK = '\uFEFF';

const NUMBER = /^-?\d+(\.\d+)?$/;

// Spreadsheets run such text as a formula, full-width signs included, and some do so behind blanks.
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/**
 * A table as a file that spreadsheets open: UTF-8 by its mark, CRLF, quotes where they are needed (RFC 4180). Text that
 * would run as a formula gets an apostrophe in front; numbers stay numbers, negative ones too.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');

function cellOf(text: string): string {
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
