import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MailServer, startMailServer } from '../../packages/messaging/src/testing/mail-server';
import { accessibilityFaults } from './accessibility-faults';
import { type OpenProduct, openProduct } from './open-product';

const SCREENSHOTS = 'test-results/screens';
const NEW_PASSWORD = 'four plain words';
const within = { timeout: 20_000 };

let mail: MailServer;
let product: OpenProduct;

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  mail = await startMailServer();
  product = await openProduct({
    worker: { SMTP_URL: mail.url, MAIL_FROM: 'Bizcoin <shop@example.com>' },
    customer: { NOTICE_CHANNELS: 'email' },
  });
});
afterAll(async () => {
  await product?.close();
  await mail?.stop();
});

const lettersTo = (email: string) =>
  mail.letters.filter((letter) => JSON.stringify(letter.to).includes(`"address":"${email}"`));
const subjectsTo = (email: string) => lettersTo(email).map(({ subject }) => subject);

/** Keeps a picture of the page and answers what of it is not accessible. */
async function picture(page: Page, name: string): Promise<string[]> {
  await page.screenshot({ path: `${SCREENSHOTS}/reset-${name}.png`, fullPage: true });
  return accessibilityFaults(page);
}

async function askFor(page: Page, email: string): Promise<void> {
  await page.goto(`${product.customer.url}/login`);
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  // The page before has a field of this name too.
  const form = page.getByRole('form', { name: 'Forgot your password?' });
  await form.getByLabel('E-mail').fill(email);
  await form.getByRole('button', { name: 'Send the link' }).click();
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
}

async function linkFor(email: string): Promise<string> {
  await expect.poll(() => subjectsTo(email), within).toContain('Set a new password');
  const letter = lettersTo(email).find(({ subject }) => subject === 'Set a new password');
  return /https?:\/\/\S+\/reset#token=\S+/.exec(letter?.text ?? '')?.[0] ?? '';
}

test('ana forgets her password, follows a mailed link once, and is told; her other devices are signed out', async () => {
  const elsewhere = await product.visit();
  await product.signIn(elsewhere, 'customer', 'ana@demo.test');
  const page = await product.visit();
  await askFor(page, 'Ana@demo.test');
  expect(await picture(page, 'sent')).toEqual([]);

  const link = await linkFor('ana@demo.test');
  await page.goto(link);
  const field = page.getByLabel('New password', { exact: true });
  await field.waitFor();
  expect(page.url()).toBe(`${product.customer.url}/reset`);
  expect(await picture(page, 'set')).toEqual([]);
  await field.fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.getByRole('heading', { name: 'Your password is changed' }).waitFor();

  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail').fill('ana@demo.test');
  await page.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname === '/');

  await elsewhere.goto(`${product.customer.url}/wallet`);
  await elsewhere.waitForURL(/\/login/);

  await expect
    .poll(() => subjectsTo('ana@demo.test'), within)
    .toEqual(['Set a new password', 'Your password was changed']);

  const again = await product.visit();
  await again.goto(link);
  await again.getByLabel('New password', { exact: true }).fill('yet another one');
  await again.getByRole('button', { name: 'Set the password' }).click();
  await again.getByText('This link does not work any more').waitFor();
  expect(await picture(again, 'used')).toEqual([]);
  await again.getByRole('button', { name: 'Ask for a new link' }).click();
  await again.getByRole('button', { name: 'Send the link' }).waitFor();
});

test('who has no account, or works in the back office, reads the same and gets no letter', async () => {
  const page = await product.visit();
  for (const email of ['nobody@example.test', 'root@demo.test', 'delta@demo.test']) await askFor(page, email);
  await askFor(page, 'ben@demo.test');
  await linkFor('ben@demo.test');
  expect(mail.recipients.filter((email) => email !== 'ana@demo.test' && email !== 'ben@demo.test')).toEqual([]);
});

test('cy switches a kind of letter on in her profile and finds it so after a reload', async () => {
  const page = await product.visit();
  await product.signIn(page, 'customer', 'cy@demo.test');
  await page.goto(`${product.customer.url}/profile`);
  const reminders = page.getByRole('switch', { name: 'Bizcoins and discounts that expire' });
  await reminders.click();
  await page.getByText('Saved: Bizcoins and discounts that expire on.').waitFor({ state: 'attached' });
  await page.reload();
  await reminders.waitFor();
  expect(await reminders.isChecked()).toBe(true);
  await page.locator('#notices').screenshot({ path: `${SCREENSHOTS}/notice-settings.png` });
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('no token, address or password of it all stands in a log, and no page broke its policy', async () => {
  const token = (await linkFor('ana@demo.test')).split('#token=')[1] ?? '';
  expect(token).toHaveLength(43);
  const logs = product.logs();
  for (const secret of [token, NEW_PASSWORD, 'ana@demo.test', 'nobody@example.test'])
    expect(logs).not.toContain(secret);
  expect(product.policyBreaks).toEqual([]);
});
