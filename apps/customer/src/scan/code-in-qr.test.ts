import { encodeQR } from 'qr';
import { describe, expect, test } from 'vitest';
import { codeInQr } from './code-in-qr';
import { decodePixels } from './decode-pixels';

const MODULE_PIXELS = 4;

/** What a camera would see of a printed code, without the paper. */
function printed(text: string) {
  const modules = encodeQR(text, 'raw', { border: 4, scale: MODULE_PIXELS });
  const data = new Uint8ClampedArray(modules.length ** 2 * 4).fill(255);
  for (const [row, line] of modules.entries())
    for (const [column, dark] of line.entries())
      if (dark) data.fill(0, (row * modules.length + column) * 4, (row * modules.length + column) * 4 + 3);
  return { width: modules.length, height: modules.length, data };
}

describe('a printed QR code fills the field', () => {
  test.each([
    ['a code', 'DEMO-CREDIT', 'DEMO-CRED-IT'],
    ['a code in small letters', 'demo credit', 'DEMO-CRED-IT'],
    ['a deep link', 'https://shop.example/redeem#code=DEMO-CREDIT', 'DEMO-CRED-IT'],
    ['a deep link of another address', 'http://localhost:3000/redeem#code=DEMO-CREDIT', 'DEMO-CRED-IT'],
    ['a link with a parameter', 'https://shop.example/redeem?code=DEMO-CREDIT', 'DEMO-CRED-IT'],
  ])('%s', (_, text, shown) => {
    expect(codeInQr(decodePixels(printed(text)) ?? '')).toBe(shown);
  });
});

test.each([
  ['another page', 'https://shop.example/login#code=DEMO-CREDIT'],
  ['a link without a code', 'https://shop.example/redeem'],
  ['a link with a code that is none', 'https://shop.example/redeem#code=<script>'],
  ['a contact', 'BEGIN:VCARD\nFN:Ana\nEND:VCARD'],
  ['a script', 'javascript:alert(1)'],
  ['nothing', ''],
  ['a long text', 'A'.repeat(2_000)],
])('%s holds no code', (_, text) => {
  expect(codeInQr(text)).toBeNull();
});

test('a picture without a QR code gives nothing', () => {
  expect(decodePixels({ width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4).fill(200) })).toBeNull();
});
