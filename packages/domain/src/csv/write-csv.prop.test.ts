import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from './write-csv';

/** A reader of RFC 4180 that knows nothing of the writer. */
function readCsv(file: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < file.length; at++) {
    const sign = file.charAt(at);
    if (quoted && sign === '"' && file.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || sign === '\r')) {
      row.push(cell);
      cell = '';
      if (sign === '\r') {
        rows.push(row);
        row = [];
        at++;
      }
    } else cell += sign;
  }
  return rows;
}

const signs = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ',', ';', "'", '＝', '1', '.', 'a', 'ے');
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(signs, { maxLength: 8 }).map((parts) => parts.join('')),
);
const amounts = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((cents) => (cents / 100).toFixed(2));
const tables = fc.array(fc.array(fc.oneof(texts, amounts), { minLength: 1, maxLength: 5 }), { maxLength: 6 });

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

test('what is written is read again cell by cell, with at most an apostrophe before it', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const file = writeCsv(rows);
      expect(file.startsWith('\uFEFF')).toBe(true);
      const read = readCsv(file.slice(1));
      expect(read.length).toBe(rows.length);
      for (const [line, cells] of rows.entries())
        for (const [place, text] of cells.entries()) expect([text, `'${text}`]).toContain(read[line]?.[place]);
    }),
  );
});

test('no cell begins as a formula, and every number is written as it is', () => {
  fc.assert(
    fc.property(fc.oneof(texts, amounts), (text) => {
      const read = readCsv(writeCsv([[text]]).slice(1))[0]?.[0] ?? '';
      if (isNumber(text)) expect(read).toBe(text);
      else expect(read).not.toMatch(/^\s*[=+\-@]|^[\t\r]/);
    }),
  );
});

test.each([
  ['-8.00', '-8.00'],
  ['=1+1', "'=1+1"],
  ['+92 300', "'+92 300"],
  ['-8.00 back', "'-8.00 back"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', `"'\tx"`],
  ['\r=1', `"'\r=1"`],
  [' =1', `' =1`],
  ['a "b", c', '"a ""b"", c"'],
])('%j is written as %j', (text, written) => expect(writeCsv([[text]])).toBe(`\uFEFF${written}\r\n`));
