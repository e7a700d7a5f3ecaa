import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoIds } from '../../prisma/seed/demo-ids';
import { accessibilityFaults } from './accessibility-faults';
import { openBuyer } from './open-buyer';
import { type OpenProduct, openProduct } from './open-product';

const SCREENSHOTS = 'test-results/screens';
const TELEPHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 800 };

const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['telephone, light', { viewport: TELEPHONE, colorScheme: 'light' }],
  ['telephone, dark', { viewport: TELEPHONE, colorScheme: 'dark' }],
  ['desk, light', { viewport: DESK, colorScheme: 'light' }],
  ['desk, dark', { viewport: DESK, colorScheme: 'dark' }],
];

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

/** Waits until the page shows its content instead of its skeleton, then keeps a picture of it. */
async function settle(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByRole('heading').first().waitFor();
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, fullPage: true });
}

const overflowOf = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each(looks)('%s', (look, options) => {
  test.each(['customer', 'admin'] as const)('every page of the %s app is accessible and fits', async (app) => {
    const page = await product.visit(options);
    await page.goto(`${product[app].url}/login`);
    await settle(page, `${app}-login-${look}`);
    const found: Record<string, readonly string[]> = { '/login': await accessibilityFaults(page) };
    await product.signIn(page, app, app === 'customer' ? 'ana@demo.test' : 'root@demo.test');
    for (const path of pages[app]) {
      await page.goto(`${product[app].url}${path.replace('unpaid', unpaidOrder)}`);
      await settle(page, `${app}${path.replaceAll(/[/?]/g, '-')}-${look}`);
      found[path] = [
        ...(await accessibilityFaults(page)),
        ...((await overflowOf(page)) > 0 ? ['scrolls sideways'] : []),
      ];
    }
    expect(product.policyBreaks).toEqual([]);
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
  });
});
