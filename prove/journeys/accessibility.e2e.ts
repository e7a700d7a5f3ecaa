import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoIds } from '../../prisma/seed/demo-ids';
import { accessibilityFaults } from './accessibility-faults';
import { openBuyer } from './open-buyer';
import { type OpenProduct, openProduct } from './open-product';

const SCREENSHOTS = 'test-results/screens';
const TELEPHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 800 };

const looks = [
  { name: 'telephone, light', viewport: TELEPHONE, colorScheme: 'light' },
  { name: 'telephone, dark', viewport: TELEPHONE, colorScheme: 'dark' },
  { name: 'desk, dark', viewport: DESK, colorScheme: 'dark' },
  { name: 'desk, light', viewport: DESK, colorScheme: 'light' },
] as const;

const pages = {
  customer: [
    ...['/', '/vouchers', '/redeem', '/wallet', '/wallet/top-up', '/packages', '/orders', '/notifications', '/support'],
    ...[`/packages?buy=${demoIds.growth}`, `/checkout/${demoIds.order}`, '/checkout/unpaid', '/checkout/unknown'],
    ...['/profile', '/help'],
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

/** Waits until the page shows its content instead of its skeleton. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByRole('heading').first().waitFor();
}

const overflowOf = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** What is wrong with a page in each look, and a picture of each. A page is loaded once: looks change while it stands. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { name: look, viewport, colorScheme } of looks) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${SCREENSHOTS}/${name}-${look}.png`, fullPage: true });
    const found = [...(await accessibilityFaults(page)), ...((await overflowOf(page)) > 0 ? ['scrolls sideways'] : [])];
    faults.push(...found.map((fault) => `${look}: ${fault}`));
  }
  return faults;
}

test.each([
  ['customer', 'ana@demo.test'],
  ['admin', 'root@demo.test'],
] as const)(
  'every page of the %s app is accessible and fits, on telephone and desk, light and dark',
  async (app, email) => {
    const page = await product.visit();
    await page.goto(`${product[app].url}/login`);
    await settle(page);
    const found: Record<string, readonly string[]> = { '/login': await faultsOf(page, `${app}-login`) };
    await product.signIn(page, app, email);
    for (const path of pages[app]) {
      await page.goto(`${product[app].url}${path.replace('unpaid', unpaidOrder)}`);
      await settle(page);
      found[path] = await faultsOf(page, `${app}${path.replaceAll(/[/?]/g, '-')}`);
    }
    expect(product.policyBreaks).toEqual([]);
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
  },
);
