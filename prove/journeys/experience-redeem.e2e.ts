import { onDatabase } from '@bizcoin/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenProduct, openProduct } from './open-product';

let product: OpenProduct;
/** Ana on a telephone, signed in once for all. */
let ana: Page;
beforeAll(async () => {
  product = await openProduct();
  ana = await product.visit();
  await product.signIn(ana, 'customer', 'ana@demo.test');
});
afterAll(() => product?.close());

const field = () => ana.getByLabel('Voucher code');
const look = () => ana.getByRole('button', { name: 'See what it gives' });
const commit = () => ana.getByRole('button', { name: /^Redeem / });
const open = () => ana.goto(`${product.customer.url}/vouchers`);

async function lookAt(code: string): Promise<void> {
  await field().fill(code);
  await look().click();
}

/** How many rows there are of all that a redemption writes. Nobody else does anything meanwhile. */
async function counted(): Promise<Record<string, number>> {
  const tables = {
    attempts: 'voucher_redemption_attempts',
    redemptions: 'voucher_usage',
    entries: 'bizpoints_transactions',
    packages: 'customer_packages',
    movements: 'message_movements',
    notices: 'notifications',
  };
  const counts = Object.entries(tables).map(([name, table]) => `(SELECT count(*)::int FROM ${table}) AS ${name}`);
  return onDatabase(product.database.ownerUrl, async (client) => {
    const { rows } = await client.query<Record<string, number>>(`SELECT ${counts.join(', ')}`);
    return rows[0] ?? {};
  });
}

describe('behaviour 1: the code field', () => {
  beforeAll(() => open().then(() => undefined));

  test.each([
    ['demo credit', 'DEMO-CRED-IT'],
    ['  ｄｅｍｏ－ｍｅｓｓａｇｅ ', 'DEMO-MESS-AGE'],
    ['demo-percent\n', 'DEMO-PERC-ENT'],
  ])('takes %j as it was copied and shows it in groups', async (pasted, shown) => {
    await field().fill(pasted);
    await expect.poll(() => field().inputValue()).toBe(shown);
    expect(await field().getAttribute('dir')).toBe('ltr');
  });

  test('says a typing slip before anything is asked, and keeps what was typed', async () => {
    const asked: string[] = [];
    ana.on('request', (request) => void (request.url().includes('voucher.preview') && asked.push(request.url())));
    await lookAt('ABCD-EFGH-JKMN-P');
    await ana
      .getByText(/typing slip/)
      .first()
      .waitFor();
    expect(asked).toEqual([]);
    expect(await field().inputValue()).toBe('ABCD-EFGH-JKMN-P');
  });
});

test('behaviour 2: looking at a voucher shows what it gives and writes nothing but the attempt', async () => {
  await open();
  const before = await counted();
  await lookAt('DEMO-CREDIT');
  await commit().waitFor();
  expect(await counted()).toEqual({ ...before, attempts: (before['attempts'] ?? 0) + 1 });
});

describe('behaviour 7: honest optimism', () => {
  test('the press is taken at once, the balance waits for the server, and a lost answer is not called a failure', async () => {
    const redemptions = (await counted())['redemptions'] ?? 0;
    let lose = () => {};
    const lost = new Promise<void>((resolve) => {
      lose = resolve;
    });
    // The server hears and redeems; its answer never arrives.
    await ana.route('**/voucher.redeem', async (route) => {
      await route.fetch();
      await lost;
      await route.abort();
    });
    await commit().click();
    await ana.getByRole('button', { name: 'Redeeming…' }).waitFor();
    await ana.getByRole('link', { name: /^Available to spend.*\b120\.00/ }).waitFor();
    lose();
    await ana.getByText(/We do not know yet whether it went through/).waitFor();
    await ana.unroute('**/voucher.redeem');
    await commit().click();
    await ana.locator('.success-moment').waitFor();
    await ana.getByRole('link', { name: /^Available to spend.*\b145\.00/ }).waitFor();
    expect((await counted())['redemptions']).toBe(redemptions + 1);
  });
});

test('behaviour 13: a discount is a pill, and removing it restores the exact total', async () => {
  await open();
  await lookAt('DEMO-PERCENT');
  await commit().click();
  await ana.locator('.success-moment').waitFor();
  await ana.goto(`${product.customer.url}/packages`);
  await ana.getByRole('button', { name: 'Buy Growth' }).click();
  const dialog = ana.getByRole('dialog', { name: 'Buy Growth' });
  await dialog.getByLabel('Number of bizcoins to use').fill('0');
  await dialog.locator('s', { hasText: '$40.00' }).waitFor();
  await dialog.getByRole('button', { name: 'Pay $32.00 by card' }).waitFor();
  await dialog.getByRole('button', { name: 'Remove 20 % off' }).click();
  await dialog.getByRole('button', { name: 'Pay $40.00 by card' }).waitFor();
  expect(await dialog.locator('s').count()).toBe(0);
});

test('after all of it the books are right and no page broke its policy', async () => {
  expect(await product.broken()).toEqual([]);
  expect(product.policyBreaks).toEqual([]);
});
