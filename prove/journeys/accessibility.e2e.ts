import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoIds } from '../../prisma/seed/demo-ids';
import { accessibilityFaults } from './accessibility-faults';
import { openBuyer } from './open-buyer';
import { type OpenProduct, openProduct } from './open-product';

/** A hundred looks and more; a busy machine takes a second and a half for each. */
const LOOKING_AROUND_MS = 360_000;
const SCREENSHOTS = 'test-results/screens';
const TELEPHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 800 };

/** What a desk and a small telephone leave of their width when their reader zooms to 200 %. */
const ZOOMED = [
  { width: 640, height: 400 },
  { width: 320, height: 568 },
] as const;

interface Look {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
}

const looks: readonly Look[] = [
  { name: 'telephone, light', viewport: TELEPHONE, colorScheme: 'light' },
  { name: 'telephone, dark', viewport: TELEPHONE, colorScheme: 'dark' },
  { name: 'desk, dark', viewport: DESK, colorScheme: 'dark' },
  { name: 'desk, light', viewport: DESK, colorScheme: 'light' },
];

/** The colours are the same as in English, so one look on each device shows each of them. */
const looksFromTheRight: readonly Look[] = [
  { name: 'desk, dark, Urdu', viewport: DESK, colorScheme: 'dark' },
  { name: 'telephone, light, Urdu', viewport: TELEPHONE, colorScheme: 'light' },
];

const pages = {
  customer: [
    ...['/', '/vouchers', '/redeem', '/wallet', '/wallet/top-up', '/packages', '/orders', '/notifications', '/support'],
    ...[`/packages?buy=${demoIds.growth}`, `/checkout/${demoIds.order}`, '/checkout/unpaid', '/checkout/unknown'],
    ...['/profile', '/help', `/wallet/statement/${new Date().toISOString().slice(0, 7)}`],
  ],
  admin: [
    ...['/', '/vouchers', '/vouchers/new', '/attempts', '/audit', '/customers', `/customers/${demoIds.ana}`],
    ...['/orders', `/orders/${demoIds.order}`, '/support', '/account'],
  ],
} as const;

let product: OpenProduct;
/** Its id takes the place of `unpaid` in the addresses. */
let unpaidOrder = '';
beforeAll(async () => {
  product = await openProduct();
  mkdirSync(SCREENSHOTS, { recursive: true });
  unpaidOrder = await leaveUnpaid();
});
afterAll(() => product?.close());

/** Ana goes as far as the gateway's page, and back without paying. */
async function leaveUnpaid(): Promise<string> {
  const ana = await openBuyer(product, 'ana@demo.test');
  await ana.choose('Starter');
  await ana.order('2.50', 'Pay $7.50 by card');
  await ana.leaveGateway();
  await ana.reads('Waiting for your payment');
  return ana.orderId();
}

/** Waits until the page shows its content instead of its skeleton, down to its end. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByRole('heading').first().waitFor();
  await page.evaluate('scrollTo(0, document.body.scrollHeight)');
  await expect.poll(() => page.locator('.animate-pulse').count(), { timeout: 20_000 }).toBe(0);
  await page.evaluate('scrollTo(0, 0)');
}

const overflowOf = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** What is wrong with a page in each look, and a picture of each. A page is loaded once: looks change while it stands. */
async function faultsOf(page: Page, name: string, seen: readonly Look[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { name: look, viewport, colorScheme } of seen) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${SCREENSHOTS}/${name}-${look}.png`, fullPage: true });
    const found = [...(await accessibilityFaults(page)), ...((await overflowOf(page)) > 0 ? ['scrolls sideways'] : [])];
    faults.push(...found.map((fault) => `${look}: ${fault}`));
  }
  return faults;
}

/** Whoever reads with large letters turns pages in one direction only. */
async function zoomFaultsOf(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const viewport of ZOOMED) {
    await page.setViewportSize(viewport);
    if ((await overflowOf(page)) > 0) faults.push(`scrolls sideways at ${viewport.width}`);
  }
  await page.screenshot({ path: `${SCREENSHOTS}/${name}-zoomed.png`, fullPage: true });
  return faults;
}

/** Turns the page that stands there to another language, as its reader would: the switch is out of reach only behind a dialog. */
async function turnTo(page: Page, language: 'en' | 'ur'): Promise<void> {
  await page.locator(`button[lang="${language}"]`).first().dispatchEvent('click');
  await page.locator(`html[lang="${language}"][dir="${language === 'ur' ? 'rtl' : 'ltr'}"]`).waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
}

async function customerFaultsOf(page: Page, name: string): Promise<string[]> {
  const faults = [...(await faultsOf(page, name, looks)), ...(await zoomFaultsOf(page, name))];
  await turnTo(page, 'ur');
  faults.push(...(await faultsOf(page, name, looksFromTheRight)), ...(await zoomFaultsOf(page, `${name}-Urdu`)));
  await turnTo(page, 'en');
  return faults;
}

const adminFaultsOf = (page: Page, name: string) => faultsOf(page, name, looks);

test.each([
  ['customer, in both languages and enlarged', 'customer', 'ana@demo.test', customerFaultsOf],
  ['admin', 'admin', 'root@demo.test', adminFaultsOf],
] as const)(
  'behaviour 18: every page is accessible and fits, on telephone and desk, light and dark: %s',
  async (_, app, email, faultsOfPage) => {
    const page = await product.visit();
    await page.goto(`${product[app].url}/login`);
    await settle(page);
    const found: Record<string, readonly string[]> = { '/login': await faultsOfPage(page, `${app}-login`) };
    await product.signIn(page, app, email);
    for (const path of pages[app]) {
      await page.goto(`${product[app].url}${path.replace('unpaid', unpaidOrder)}`);
      await settle(page);
      found[path] = await faultsOfPage(page, `${app}${path.replaceAll(/[/?]/g, '-')}`);
    }
    expect(product.policyBreaks).toEqual([]);
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
  },
  LOOKING_AROUND_MS,
);
