import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenProduct, openProduct } from './open-product';

let product: OpenProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product?.close());

const KEPT = `(async () => {
  await navigator.serviceWorker.ready;
  const shell = (await caches.keys()).find((name) => name.startsWith('shell-'));
  const page = shell && (await (await caches.open(shell)).match('/wallet', { ignoreVary: true }));
  const state = localStorage.getItem('known-state') ?? '';
  return Boolean(page) && state.includes('"wallet","get"');
})()`;

const KEPT_IN_URDU = `(async () => {
  const shell = (await caches.keys()).find((name) => name.startsWith('shell-'));
  const page = await (await caches.open(shell)).match('/offline', { ignoreVary: true });
  return (await page.text()).includes('lang="ur"');
})()`;

test('without a network the app opens with what was last read and its age, and after signing out with nothing', async () => {
  const page = await product.visit();
  await product.signIn(page, 'customer', 'ana@demo.test');
  const wallet = `${product.customer.url}/wallet`;
  await page.goto(wallet);
  await page.getByText('120.00').first().waitFor();
  await expect.poll(() => page.evaluate(KEPT), { timeout: 15_000 }).toBe(true);

  await page.context().setOffline(true);
  await page.goto(wallet);
  // Which of the two it says is the browser's affair: not every one knows that its network is gone.
  await page
    .getByRole('paragraph')
    .filter({ hasText: /You are offline|The shop does not answer/ })
    .waitFor();
  await page.getByText(/What you see was read on \d/).waitFor();
  await page.getByText('120.00').first().waitFor();
  await page.goto(`${product.customer.url}/orders`);
  await page.getByRole('heading', { name: 'This page needs a connection' }).waitFor();

  // A language that is chosen later is the one the kept pages are in.
  await page.context().setOffline(false);
  await page.goto(wallet);
  await page.locator('button[lang="ur"]').first().dispatchEvent('click');
  await expect.poll(() => page.evaluate(KEPT_IN_URDU), { timeout: 15_000 }).toBe(true);
  await page.context().setOffline(true);
  await page.goto(`${product.customer.url}/orders`);
  await page.getByRole('heading', { name: 'اس صفحے کے لیے انٹرنیٹ درکار ہے' }).waitFor();

  await page.context().setOffline(false);
  await page.goto(`${product.customer.url}/profile`);
  await page.locator('button[lang="en"]').first().dispatchEvent('click');
  await page.locator('html[lang="en"]').waitFor();
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await page.waitForURL(/\/login/);
  expect(await page.evaluate(`localStorage.getItem('known-state')`)).toBeNull();
  await page.context().setOffline(true);
  await page.goto(wallet);
  await expect.poll(() => page.locator('body').textContent()).not.toContain('120.00');
  expect(product.policyBreaks).toEqual([]);
});

test('the app tells a device how to install it, and its icons are there', async () => {
  const manifest = (await (await fetch(`${product.customer.url}/manifest.webmanifest`)).json()) as {
    display: string;
    start_url: string;
    icons: { src: string; type: string }[];
  };
  expect(manifest).toMatchObject({ display: 'standalone', start_url: '/' });
  expect(manifest.icons).toHaveLength(4);
  for (const { src, type } of manifest.icons) {
    const answer = await fetch(`${product.customer.url}${src}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  }
});
