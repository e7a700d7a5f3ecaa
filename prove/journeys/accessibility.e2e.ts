import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoIds } from '../../prisma/seed/demo-ids';
import { faultsOf, type Look, scrollsSideways } from './faults-of';
import { openBuyer } from './open-buyer';
import { type OpenProduct, openProduct } from './open-product';
import { takePicture } from './take-picture';
import { turnTo } from './turn-to';

const SCREENSHOTS = 'test-results/screens';
const TELEPHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 800 };

/** What a desk and a small telephone leave of their width when their reader zooms to 200 %. */
const ZOOMED = [
  { width: 640, height: 400 },
  { width: 320, height: 568 },
] as const;

const looks: readonly Look[] = [
  { name: 'telephone, light', viewport: TELEPHONE, colorScheme: 'light' },
  { name: 'telephone, dark', viewport: TELEPHONE, colorScheme: 'dark' },
  { name: 'desk, light', viewport: DESK, colorScheme: 'light' },
];

const looksOfStaff: readonly Look[] = [
  { name: 'telephone, light', viewport: TELEPHONE, colorScheme: 'light' },
  { name: 'desk, dark', viewport: DESK, colorScheme: 'dark' },
  { name: 'desk, light', viewport: DESK, colorScheme: 'light' },
];

/** The colours are the same as in English, so one look on each device shows each of them; here a desk is dark. */
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

async function zoomFaultsOf(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const viewport of ZOOMED) {
    await page.setViewportSize(viewport);
    if (await scrollsSideways(page)) faults.push(`scrolls sideways at ${viewport.width}`);
  }
  await takePicture(page, `${name}-zoomed`);
  return faults;
}

async function customerFaultsOf(page: Page, name: string): Promise<string[]> {
  const faults = [...(await faultsOf(page, name, looks)), ...(await zoomFaultsOf(page, name))];
  await turnTo(page, 'ur');
  faults.push(...(await faultsOf(page, name, looksFromTheRight)), ...(await zoomFaultsOf(page, `${name}-Urdu`)));
  await turnTo(page, 'en');
  return faults;
}

const adminFaultsOf = (page: Page, name: string) => faultsOf(page, name, looksOfStaff);

describe.each([
  ['customer, in both languages and enlarged', 'customer', 'ana@demo.test', customerFaultsOf],
  ['admin', 'admin', 'root@demo.test', adminFaultsOf],
] as const)(
  'behaviour 18: every page is accessible and fits, on telephone and desk, light and dark: %s',
  (_, app, email, faultsOfPage) => {
    let signedIn: Page;
    beforeAll(async () => {
      signedIn = await product.visit();
      await product.signIn(signedIn, app, email);
    });

    test('/login', async () => {
      const page = await product.visit();
      await page.goto(`${product[app].url}/login`);
      await settle(page);
      expect(await faultsOfPage(page, `${app}-login`)).toEqual([]);
      await page.context().close();
    });

    test.each(pages[app])('%s', async (path) => {
      await signedIn.goto(`${product[app].url}${path.replace('unpaid', unpaidOrder)}`);
      await settle(signedIn);
      expect(await faultsOfPage(signedIn, `${app}${path.replaceAll(/[/?]/g, '-')}`)).toEqual([]);
    });
  },
);

test('none of it broke the policy of its page', () => {
  expect(product.policyBreaks).toEqual([]);
});
