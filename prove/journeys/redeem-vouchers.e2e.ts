import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenProduct, openProduct } from './open-product';

let product: OpenProduct;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(async () => {
  await product?.close();
});

/** Types a code and looks at what it gives; the page shows an offer or says why not. */
async function lookAt(page: Page, code: string): Promise<void> {
  await page.goto(`${product.customer.url}/vouchers`);
  await page.getByLabel('Voucher code').fill(code);
  await page.getByRole('button', { name: 'See what it gives' }).click();
}

async function redeem(page: Page, code: string): Promise<string> {
  await lookAt(page, code);
  await page.getByRole('button', { name: /^Redeem / }).click();
  const done = page.locator('.success-moment');
  await done.waitFor();
  return done.textContent().then((text) => text ?? '');
}

const alertOf = async (page: Page) => {
  const alert = page.getByRole('alert').filter({ hasText: /\S/ }).first();
  await alert.waitFor();
  return alert.textContent().then((text) => text ?? '');
};

describe('ana redeems every kind of voucher and reads each benefit', () => {
  let page: Page;
  beforeAll(async () => {
    page = await product.visit();
    await product.signIn(page, 'customer', 'ana@demo.test');
  });

  test.each([
    ['demo-message', /500 messages/],
    ['DEMO CREDIT', /25\.00/],
    ['Demo-Package', /Starter/],
    ['ＤＥＭＯ-PERCENT', /20\s?% off/],
  ])('%s', async (code, benefit) => {
    expect(await redeem(page, code)).toMatch(benefit);
  });

  test('her balance in the header and her wallet show the bizcoins', async () => {
    await page.goto(`${product.customer.url}/wallet`);
    await page.getByText('145.00').first().waitFor();
    await page.getByText('+25.00').first().waitFor();
  });

  test('her history shows the four redemptions', async () => {
    await page.goto(`${product.customer.url}/vouchers`);
    const rows = page.getByRole('list', { name: 'Redemptions' }).getByRole('listitem');
    await rows.nth(3).waitFor();
    expect(await rows.count()).toBe(4);
  });

  test.each(['DEMO-MESSAGE', 'DEMO-CREDIT', 'DEMO-PACKAGE', 'DEMO-PERCENT'])(
    'a second try of %s says when it was redeemed',
    async (code) => {
      await lookAt(page, code);
      expect(await alertOf(page)).toMatch(
        new RegExp(
          `already redeemed on \\d{1,2} \\w+ ${new Date().getUTCFullYear()}|already redeemed on \\w+ \\d{1,2}, ${new Date().getUTCFullYear()}`,
        ),
      );
    },
  );
});

describe('what ben reads of a code that gives him nothing', () => {
  let page: Page;
  beforeAll(async () => {
    page = await product.visit();
    await product.signIn(page, 'customer', 'ben@demo.test');
  });

  test('an expired one names its last day', async () => {
    await lookAt(page, 'DEMO-EXPIRED');
    expect(await alertOf(page)).toMatch(/was good until .*20\d\d/);
  });

  test('a sold-out one says so', async () => {
    await lookAt(page, 'DEMO-USEDUP');
    expect(await alertOf(page)).toContain('has been used up');
  });

  test('one for the customers of a dealer and one that does not exist say the same', async () => {
    await lookAt(page, 'DEMO-ECHO');
    const foreign = await alertOf(page);
    await lookAt(page, 'NOSUCHCODE');
    expect(await alertOf(page)).toBe(foreign);
    expect(foreign).toContain('cannot be used with your account');
  });

  test('cy, whose dealer it is for, can redeem it', async () => {
    const other = await product.visit({ reducedMotion: 'no-preference' });
    await product.signIn(other, 'customer', 'cy@demo.test');
    await redeem(other, 'DEMO-ECHO');
    // The burst of the success moment is drawn, and only where motion is allowed.
    await other.locator('canvas').waitFor({ state: 'attached' });
  });
});

test('a link fills the field, redeems nothing by itself and leaves the address', async () => {
  const page = await product.visit();
  await page.goto(`${product.customer.url}/redeem#code=DEMO-CREDIT`);
  await page.getByLabel('E-mail').fill('ben@demo.test');
  await page.getByLabel('Password', { exact: true }).fill('demo-password-1');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/redeem$/);
  await page.getByRole('button', { name: 'See what it gives' }).click();
  await page.getByRole('button', { name: /^Redeem / }).waitFor();
  expect(page.url()).not.toContain('DEMO');
  const history = await page.context().newPage();
  await history.goto(`${product.customer.url}/vouchers`);
  await history.getByText('No redemptions yet').waitFor();
});

describe('root makes a voucher of each type in the admin app and ana redeems it', () => {
  let admin: Page;
  let ana: Page;
  beforeAll(async () => {
    admin = await product.visit({ viewport: { width: 1280, height: 800 } });
    await product.signIn(admin, 'admin', 'root@demo.test');
    ana = await product.visit();
    await product.signIn(ana, 'customer', 'ana@demo.test');
  });

  test.each([
    ['Messages', async () => admin.getByLabel('Number of messages').fill('77'), /77 messages/],
    ['Bizcoins', async () => admin.getByLabel('Bizcoins', { exact: true }).last().fill('3.50'), /3\.50/],
    ['Package', () => choosePackage(admin), /Scale/],
    ['Discount', async () => admin.getByLabel('Percent', { exact: true }).fill('12.5'), /12\.5\s?% off/],
  ] as const)('%s', async (type, fillValue, benefit) => {
    await admin.goto(`${product.admin.url}/vouchers/new`);
    // The radio itself is hidden behind its label.
    const radio = admin.getByRole('radio', { name: new RegExp(`^${type}`) });
    await admin.locator('label').filter({ has: radio }).click();
    await fillValue();
    await admin.getByRole('button', { name: 'Create voucher' }).click();
    await admin.getByText('Voucher created').first().waitFor();
    const code = await admin
      .getByLabel('Voucher code')
      .textContent()
      .then((text) => text ?? '');
    expect(await redeem(ana, code)).toMatch(benefit);
  });
});

async function choosePackage(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: /^Package/ }).click();
  await page.getByRole('option', { name: /^Scale/ }).click();
}

test('a script that found its way into a page does not run, and none of ours is stopped', async () => {
  const page = await product.visit();
  const answer = await page.goto(`${product.customer.url}/login`);
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(product.policyBreaks).toEqual([]);
  await page.evaluate(
    `document.body.insertAdjacentHTML('beforeend', '<img src="/missing" onerror="window.broken = true">')`,
  );
  await expect.poll(() => product.policyBreaks.length).toBeGreaterThan(0);
  expect(await page.evaluate('window.broken')).toBeUndefined();
});

test('after all of it the books are right and no server failed', async () => {
  expect(await product.broken()).toEqual([]);
  expect(product.logs()).not.toContain('unexpected failure');
});
