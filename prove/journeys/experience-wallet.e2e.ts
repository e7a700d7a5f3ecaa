import { readFile } from 'node:fs/promises';
import { setStage } from '@bizcoin/testing';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoIds } from '../../prisma/seed/demo-ids';
import { type OpenProduct, openProduct } from './open-product';

const DAY_MS = 86_400_000;

let product: OpenProduct;
/** Ana on a telephone in UTC, signed in once for all. */
let ana: Page;

/** The first instant of the day that begins so many days after today, in UTC. */
const dayAfter = (days: number) => new Date((Math.floor(Date.now() / DAY_MS) + days) * DAY_MS);
const civil = (day: Date) => day.toISOString().slice(0, 10);
const written = (day: Date) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(day).replace('Sept', 'Sep');

beforeAll(async () => {
  product = await openProduct();
  const stage = await setStage(product.database.ownerUrl);
  const ending = (days: number) => ({
    expiresOn: civil(dayAfter(days)),
    expiresAt: dayAfter(days + 1).toISOString(),
  });
  await stage.voucher({ type: 'message', value: '750', listed: true, ...ending(5) });
  await stage.voucher({ type: 'credit', value: '3.00', listed: true, ...ending(3) });
  await stage.voucher({ type: 'credit', value: '9.00', holderId: demoIds.ana, ...ending(-2) });
  await stage.bizcoins(demoIds.ana, '2.50', { expiresAt: dayAfter(4).toISOString() });
  ana = await product.visit();
  await product.signIn(ana, 'customer', 'ana@demo.test');
});
afterAll(() => product?.close());

const goTo = async (page: Page, path: string) => void (await page.goto(`${product.customer.url}${path}`));
const textOf = async (place: Locator) => {
  await place.waitFor();
  return (await place.textContent()) ?? '';
};
const region = (page: Page, name: string) => page.getByRole('region', { name });

test('behaviour 10: what ends says its day, its zone and how many days are left, coins in the reader’s own zone', async () => {
  await goTo(ana, '/vouchers');
  const soonest = await textOf(ana.getByRole('tabpanel').getByRole('article').first());
  expect(soonest).toContain(`Good through ${written(dayAfter(3))} (UTC) · 3 days left`);
  await goTo(ana, '/');
  const coins = region(ana, 'Available to spend').getByRole('list', { name: 'Expiring' });
  expect(await textOf(coins)).toContain(`until ${written(dayAfter(3))}, 23:59 (UTC) · 3 days left`);
  const karachi = await product.visit({ timezoneId: 'Asia/Karachi', storageState: await ana.context().storageState() });
  await goTo(karachi, '/');
  const there = karachi.getByRole('list', { name: 'Expiring' });
  expect(await textOf(there)).toContain(`until ${written(dayAfter(4))}, 04:59 (Karachi time)`);
  await karachi.context().close();
});

test('behaviour 9: the shelf begins with what ends soonest, keeps the past apart, and needs no code to be copied', async () => {
  await goTo(ana, '/vouchers');
  const tickets = ana.getByRole('tabpanel').getByRole('article');
  await tickets.first().waitFor();
  const ends = (await tickets.allTextContents()).map((text) => /Good through (\d+ \w+ \d+)/.exec(text)?.[1] ?? '');
  expect(ends.slice(0, 2)).toEqual([written(dayAfter(3)), written(dayAfter(5))]);
  expect(ends.slice(2).every((end) => end === '')).toBe(true);
  await ana.getByRole('tab', { name: 'Expired' }).click();
  expect(await textOf(tickets.first())).toMatch(/9\.00.*Was good through/);
  await ana.getByRole('tab', { name: 'Available' }).click();
  await ana.getByRole('button', { name: 'Use now: 3.00 bizcoins' }).click();
  await ana.getByRole('button', { name: /^Redeem / }).click();
  await ana.locator('.success-moment').waitFor();
  await ana.getByRole('button', { name: 'Done' }).click();
  await ana.getByRole('tab', { name: 'Used' }).click();
  await ana.getByRole('tabpanel').getByText('3.00 bizcoins').waitFor({ state: 'attached' });
});

test('behaviour 11: bizcoins read as money: what they are worth, what a package costs in them, what is left afterwards', async () => {
  await goTo(ana, '/');
  expect(await textOf(region(ana, 'Available to spend'))).toMatch(/125\.50.*worth \$125\.50/);
  await goTo(ana, '/packages');
  await ana.setViewportSize({ width: 1280, height: 800 });
  const row = ana.getByRole('row', { name: /^In bizcoins/ });
  expect(await textOf(row)).toMatch(/10\.00.*40\.00.*150\.00/);
  expect(await textOf(ana.getByRole('row', { name: /^Per 1,000 messages/ }))).toMatch(/\$10\.00\$8\.00\$6\.00$/);
  await ana.getByRole('button', { name: 'Buy Growth' }).click();
  expect(await textOf(ana.getByRole('dialog', { name: 'Buy Growth' }))).toMatch(/Bizcoins left.*85\.50/);
  await ana.getByRole('button', { name: 'Not now' }).click();
  await ana.setViewportSize({ width: 360, height: 780 });
});

test('behaviour 16: the wallet is a ledger that is filtered by its address, kept as a file and printed by the month', async () => {
  const today = civil(new Date());
  await goTo(ana, '/wallet');
  const entries = ana.getByRole('list', { name: 'Wallet entries, newest first' }).getByRole('listitem');
  expect(await textOf(entries.first())).toMatch(/Bizcoins received.*redemption:.*\+3\.00.*Balance.*125\.50/);
  await ana.getByRole('combobox', { name: 'Kind' }).click();
  await ana.getByRole('option', { name: 'Correction' }).click();
  await ana.getByLabel('From').fill(today);
  await ana.waitForURL(`**/wallet?kind=adjust&from=${today}`);
  await ana.reload();
  await entries.nth(1).waitFor();
  expect((await entries.allTextContents()).map((text) => /[+−]\d+\.\d\d/.exec(text)?.[0])).toEqual([
    '+2.50',
    '+160.00',
  ]);
  const [download] = await Promise.all([
    ana.waitForEvent('download'),
    ana.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`bizcoins_${today}.csv`);
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFTime \(UTC\),Time \(UTC\),Kind,Reason,Amount in bizcoins/);
  expect(lines.slice(1, 3).map((line) => line.split(',').slice(2, 6))).toEqual([
    ['Correction', 'set on the stage', '2.50', '122.50'],
    ['Correction', 'Welcome credit for the demo', '160.00', '160.00'],
  ]);
  await ana.getByRole('link', { name: 'Monthly statement' }).click();
  await ana.waitForURL(`**/wallet/statement/${today.slice(0, 7)}`);
  await ana.getByRole('definition').first().waitFor();
  const figures = await ana.getByRole('definition').allTextContents();
  expect(figures.map((text) => /\d+\.\d\d/.exec(text)?.[0])).toEqual(['0.00', '165.50', '40.00', '125.50']);
  await ana.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await ana.getByRole('navigation').count()).toBe(0);
  expect(await textOf(ana.getByRole('table'))).toMatch(/Opening balance.*0\.00.*−40\.00.*Closing balance.*125\.50/);
  await ana.emulateMedia({ media: 'screen', colorScheme: 'light' });
});

test('behaviour 17: a list that never had anything, one whose filters find nothing and a page that is not there differ', async () => {
  const ben = await product.visit();
  await product.signIn(ben, 'customer', 'ben@demo.test');
  await goTo(ben, '/wallet');
  await ben.getByText('No entries yet').waitFor();
  expect(await ben.getByRole('button', { name: 'Clear filters' }).count()).toBe(0);
  await goTo(ben, '/orders?status=refunded');
  await ben.getByText('No orders found').waitFor();
  await ben.getByRole('button', { name: 'Clear filters' }).last().click();
  await ben.getByText('No orders yet').waitFor();
  expect(ben.url()).toBe(`${product.customer.url}/orders`);
  await goTo(ben, '/wallet/statement/2026-13');
  await ben.getByRole('heading', { name: 'This page does not exist' }).waitFor();
  await ben.context().close();
});

test('behaviour 19: a benefit and a balance explain themselves to a finger and to the keyboard', async () => {
  const touch = await product.visit({ hasTouch: true, storageState: await ana.context().storageState() });
  await goTo(touch, '/vouchers');
  await touch.getByRole('button', { name: 'About 750 messages' }).tap();
  await touch.getByText('Adds messages to your active package', { exact: false }).waitFor();
  await touch.context().close();
  await goTo(ana, '/wallet');
  await ana.getByRole('button', { name: 'About Held' }).focus();
  await ana.keyboard.press('Enter');
  const about = ana.getByText('Set aside for an order that is not paid yet.', { exact: false });
  await about.waitFor();
  await ana.keyboard.press('Escape');
  await about.waitFor({ state: 'detached' });
});
