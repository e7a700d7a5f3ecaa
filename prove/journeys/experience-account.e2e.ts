import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { qrPicture } from '../../apps/customer/src/testing/qr-picture';
import { accessibilityFaults } from './accessibility-faults';
import { type OpenProduct, openProduct } from './open-product';

let product: OpenProduct;
let ben: Page;
beforeAll(async () => {
  product = await openProduct();
  ben = await product.visit();
});
afterAll(() => product?.close());

const field = () => ben.getByLabel('Voucher code');
const redemptions = () =>
  ben.evaluate<number>(
    `fetch('/api/trpc/voucher.history?input=%7B%7D').then((answer) => answer.json()).then((body) => body.result.data.items.length)`,
  );
/** A printed code, photographed perfectly. */
const picture = (text: string) => ({
  name: 'code.gif',
  mimeType: 'image/gif',
  buffer: Buffer.from(qrPicture(text)),
});

describe('behaviour 4: a deep link', () => {
  test('survives signing in, fills the field, redeems nothing by itself and leaves the address', async () => {
    await ben.goto(`${product.customer.url}/redeem#code=DEMO-CREDIT`);
    await ben.getByLabel('E-mail').fill('ben@demo.test');
    await ben.getByLabel('Password', { exact: true }).fill('demo-password-1');
    await ben.getByRole('button', { name: 'Sign in' }).click();
    await ben.waitForURL(/\/redeem$/);
    await expect.poll(() => field().inputValue()).toBe('DEMO-CRED-IT');
    expect(ben.url()).not.toContain('DEMO');
    expect(await redemptions()).toBe(0);
  });

  test('previews on the first press and still redeems nothing; opened again it changes nothing either', async () => {
    await ben.getByRole('button', { name: 'See what it gives' }).click();
    await ben.getByRole('button', { name: /^Redeem / }).waitFor();
    await ben.goto(`${product.customer.url}/redeem?code=DEMO-MESSAGE`);
    await expect.poll(() => field().inputValue()).toBe('DEMO-MESS-AGE');
    expect(ben.url()).toBe(`${product.customer.url}/redeem`);
    expect(await redemptions()).toBe(0);
  });
});

describe('behaviour 5: a QR code', () => {
  beforeAll(() => ben.goto(`${product.customer.url}/vouchers`).then(() => undefined));

  test('where no camera may be used, a plain sentence says so, and the dialog still takes pictures', async () => {
    await ben.getByRole('button', { name: 'Scan' }).click();
    await ben.getByText(/The camera is not allowed here|No camera could be opened/).waitFor();
    await ben.getByLabel('Choose a picture').setInputFiles(picture('https://example.com/menu'));
    await ben.getByText('This QR code holds no voucher code').waitFor();
  });

  test.each(['DEMO-CREDIT', 'https://shop.example/redeem#code=DEMO-CREDIT'])(
    'a picture of %s fills the field, which has the focus',
    async (text) => {
      await ben.keyboard.press('Escape');
      await ben.getByRole('dialog').waitFor({ state: 'hidden' });
      await field().fill('');
      await ben.getByRole('button', { name: 'Scan' }).click();
      await ben.getByLabel('Choose a picture').setInputFiles(picture(text));
      await ben.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await field().inputValue()).toBe('DEMO-CRED-IT');
      await ben.locator('input:focus').and(field()).waitFor();
      expect(await redemptions()).toBe(0);
    },
  );
});

describe('behaviour 15: without a network', () => {
  test('a banner says so, what was read stays, and redeeming is disabled and not queued', async () => {
    await field().fill('DEMO-CREDIT');
    await ben.getByRole('button', { name: 'See what it gives' }).click();
    const redeem = ben.getByRole('button', { name: /^Redeem / });
    await redeem.waitFor();
    await ben.context().setOffline(true);
    await ben.getByText('You are offline. You can read').first().waitFor();
    await expect.poll(() => redeem.isDisabled()).toBe(true);
    await field().press('Enter');
    await ben.context().setOffline(false);
    await expect.poll(() => redeem.isEnabled()).toBe(true);
    expect(await redemptions()).toBe(0);
  });

  test('paying is disabled as well', async () => {
    const ana = await product.visit();
    await product.signIn(ana, 'customer', 'ana@demo.test');
    await ana.goto(`${product.customer.url}/packages`);
    await ana
      .getByRole('button', { name: /^Buy Starter/ })
      .first()
      .click();
    const pay = ana.getByRole('button', { name: /^Pay / });
    await pay.waitFor();
    await expect.poll(() => pay.isEnabled()).toBe(true);
    await ana.context().setOffline(true);
    await expect.poll(() => pay.isDisabled()).toBe(true);
    await ana.context().close();
  });

  test('what a press fetches says in its place that it could not be, keeps what was typed, and comes when tried again', async () => {
    const ana = await product.visit({ serviceWorkers: 'block' });
    // Nothing is fetched ahead of its press.
    await ana.addInitScript('window.requestIdleCallback = () => 0');
    await product.signIn(ana, 'customer', 'ana@demo.test');
    await ana.goto(`${product.customer.url}/vouchers`);
    const useNow = ana.getByRole('button', { name: 'Use now: 500 messages' });
    await useNow.waitFor();
    const typed = ana.getByLabel('Voucher code');
    await typed.fill('demo credit');
    const files = '**/_next/static/chunks/**';
    await ana.route(files, (route) => route.abort());
    const scannerMissing = ana.getByRole('alert').filter({ hasText: 'The scanner could not be loaded' });
    const sheetMissing = ana.getByRole('alert').filter({ has: ana.getByRole('button', { name: 'Close' }) });

    await ana.getByRole('button', { name: 'Scan' }).click();
    await scannerMissing.waitFor();
    expect(await typed.inputValue()).toBe('DEMO-CRED-IT');
    const more = ana.getByRole('button', { name: 'More' });
    await more.click();
    await sheetMissing.getByRole('button', { name: 'Close' }).click();
    await ana.locator(':focus').and(more).waitFor();
    await useNow.click();
    await sheetMissing.waitFor();
    expect(await accessibilityFaults(ana)).toEqual([]);

    await ana.unroute(files);
    await sheetMissing.getByRole('button', { name: 'Try again' }).click();
    await ana.getByRole('dialog', { name: 'Use this voucher' }).waitFor();
    await ana.keyboard.press('Escape');
    await scannerMissing.getByRole('button', { name: 'Try again' }).click();
    await ana.getByRole('dialog', { name: 'Scan a QR code' }).waitFor();
    await ana.keyboard.press('Escape');
    await ana.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await typed.inputValue()).toBe('DEMO-CRED-IT');
    await ana.context().close();
  });
});

describe('behaviour 6: the success moment', () => {
  test('says amount and new balance, has the focus on its heading, leads to the history, and draws no canvas', async () => {
    await ben.getByRole('button', { name: /^Redeem / }).click();
    const moment = ben.locator('.success-moment');
    await moment.waitFor();
    expect(await moment.textContent()).toMatch(/25\.00.*You now have 25\.00 bizcoins to spend/);
    expect(await ben.evaluate('document.activeElement.textContent')).toBe('Bizcoins received');
    expect(await moment.getByRole('link', { name: 'See history' }).getAttribute('href')).toBe('/vouchers#history');
    expect(await ben.locator('canvas').count()).toBe(0);
  });

  test('asks once how it was, and takes the answer', async () => {
    await ben
      .locator('label')
      .filter({ has: ben.getByRole('radio', { name: '4 stars of 5' }) })
      .click();
    await ben.getByLabel(/Anything we should know/).fill('Quick.');
    await ben.getByRole('button', { name: 'Send rating' }).click();
    await ben.getByText('Thank you. Your rating has arrived.').first().waitFor();
  });
});

test('after all of it the books are right, no page broke its policy and no server failed', async () => {
  expect(product.policyBreaks).toEqual([]);
  expect(await product.broken()).toEqual([]);
  expect(product.logs()).not.toContain('unexpected failure');
});
