import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, type Look } from './faults-of';
import { type OpenProduct, openProduct } from './open-product';
import { turnTo } from './turn-to';

const TELEPHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 800 };

/** What these show in other colours or widths, the pages around them show too. */
const looks: readonly Look[] = [
  { name: 'telephone, light', viewport: TELEPHONE, colorScheme: 'light' },
  { name: 'desk, dark', viewport: DESK, colorScheme: 'dark' },
];
const looksFromTheRight: readonly Look[] = [
  { name: 'telephone, dark, Urdu', viewport: TELEPHONE, colorScheme: 'dark' },
  { name: 'desk, light, Urdu', viewport: DESK, colorScheme: 'light' },
];

let product: OpenProduct;
/** Ana, signed in once for all that comes after signing in. */
let ana: Page;
beforeAll(async () => {
  mkdirSync('test-results/screens', { recursive: true });
  product = await openProduct();
  ana = await product.visit();
  await product.signIn(ana, 'customer', 'ana@demo.test');
});
afterAll(() => product?.close());

const goTo = (page: Page, path: string) => page.goto(`${product.customer.url}${path}`);
const press = (name: string | RegExp) => ana.getByRole('button', { name }).first().click();

async function lookAtCode(code: string): Promise<void> {
  await goTo(ana, '/vouchers');
  await ana.getByLabel('Voucher code').fill(code);
  await press('See what it gives');
}

async function redeem(code: string): Promise<void> {
  await lookAtCode(code);
  await press(/^Redeem /);
  await ana.locator('.success-moment').waitFor();
}

async function faultsHere(page: Page, name: string): Promise<string[]> {
  const faults = await faultsOf(page, `customer-moment-${name}`, looks);
  await turnTo(page, 'ur');
  faults.push(...(await faultsOf(page, `customer-moment-${name}`, looksFromTheRight)));
  await turnTo(page, 'en');
  return faults;
}

test.each([
  ['register', '/register', 'Create account'],
  ['new-password', `/reset#token=${'A'.repeat(43)}`, 'Set the password'],
])(
  'behaviour 18: who is not signed in reads what a form wants, accessibly and in both languages: %s',
  async (name, path, button) => {
    const page = await product.visit();
    await goTo(page, path);
    await page.getByRole('button', { name: button }).click();
    await page.locator('[aria-invalid=true]').first().waitFor();
    expect(await faultsHere(page, name)).toEqual([]);
    await page.context().close();
  },
);

/** What has no address of its own, in an order in which one leads to the next. */
const moments: readonly (readonly [name: string, arrive: () => Promise<unknown>])[] = [
  [
    'refused',
    async () => {
      await lookAtCode('DEMO-EXPIRED');
      await ana.getByRole('region', { name: 'Other offers for you' }).waitFor();
    },
  ],
  [
    'previewed',
    async () => {
      await lookAtCode('DEMO-CREDIT');
      await ana.getByRole('button', { name: /^Redeem / }).waitFor();
    },
  ],
  ['redeemed-credit', () => redeem('DEMO-CREDIT')],
  ['redeemed-package', () => redeem('DEMO-PACKAGE')],
  ['redeemed-percentage', () => redeem('DEMO-PERCENT')],
  [
    'used-now',
    async () => {
      await goTo(ana, '/vouchers');
      await press('Use now: 500 messages');
      await press(/^Redeem /);
      await ana.getByRole('dialog').locator('.success-moment').waitFor();
    },
  ],
  [
    'scanner',
    async () => {
      await goTo(ana, '/vouchers');
      await press('Scan');
      await ana.getByText(/The camera is not allowed here|No camera could be opened/).waitFor();
    },
  ],
  [
    'split-payment',
    async () => {
      await goTo(ana, '/packages');
      await press('Buy Growth');
      await ana.getByLabel('Number of bizcoins to use').fill('12.50');
      await ana.locator('button:enabled:not([aria-disabled])', { hasText: 'Pay $19.50 by card' }).waitFor();
    },
  ],
  [
    'asked',
    async () => {
      await goTo(ana, '/support');
      await ana.getByLabel('What is it about?').fill('My messages');
      await ana.getByLabel('What happened?').fill('200 of them went to a wrong number. Can I have them back?');
      await press('Send');
      await ana.getByRole('heading', { name: 'My messages' }).waitFor();
    },
  ],
];

test.each(moments)(
  'behaviour 18: what a press opens or answers is accessible and fits, in both languages: %s',
  async (name, arrive) => {
    await ana.setViewportSize(TELEPHONE);
    await arrive();
    expect(await faultsHere(ana, name)).toEqual([]);
  },
);

test('none of it broke the policy of its page', () => {
  expect(product.policyBreaks).toEqual([]);
});
