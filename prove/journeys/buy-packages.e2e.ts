import { onDatabase } from '@bizcoin/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoIds } from '../../prisma/seed/demo-ids';
import { type Buyer, openBuyer } from './open-buyer';
import { type OpenProduct, openProduct } from './open-product';

const DESK = { viewport: { width: 1280, height: 800 } };

let product: OpenProduct;
let ana: Buyer;
let ben: Buyer;
let cy: Buyer;
beforeAll(async () => {
  product = await openProduct();
  ana = await openBuyer(product, 'ana@demo.test');
  ben = await openBuyer(product, 'ben@demo.test');
  cy = await openBuyer(product, 'cy@demo.test');
});
afterAll(() => product?.close());

const read = async (text: string, values: unknown[] = []) =>
  (await onDatabase(product.database.ownerUrl, (client) => client.query(text, values))).rows;

/** An order as our books have it, in one line of words. */
async function bookedOrder(id: string): Promise<string> {
  const [row] = await read(
    `SELECT format('%s: %s off, %s coins, %s cash, %s', package_name, discount::numeric(9, 2), bizcoins,
       cash::numeric(9, 2), status) AS line FROM orders WHERE id = $1`,
    [id],
  );
  return String(row?.line);
}

async function bookedWallet(userId: string): Promise<string> {
  const [row] = await read(`SELECT format('%s, %s held', balance, held) AS line FROM wallets WHERE user_id = $1`, [
    userId,
  ]);
  return String(row?.line);
}

/** What the gateway says of its payments of an order. */
async function gatewayPayments(orderId?: string): Promise<string[]> {
  const rows: { gateway_reference: string }[] =
    orderId === undefined ? [] : await read('SELECT gateway_reference FROM payments WHERE order_id = $1', [orderId]);
  const known = new Set(rows.map((row) => row.gateway_reference));
  const payments: string[] = [];
  for await (const { reference, status, captured, refunded } of product.witness.list(new Date(0)))
    if (orderId === undefined || known.has(reference)) payments.push(`${status} ${captured} ${refunded}`);
  return payments;
}

const partsOn = async ({ page }: Buyer) =>
  (await page.locator('dl[aria-label="Price and payment"] > div').allTextContents()).join(' · ');

let growthOrder = '';

test('behaviour 12: a package is bought with a discount, bizcoins and a card, and page, books and gateway agree on each part', async () => {
  await ana.redeem('DEMO-PERCENT');
  await ana.choose('Growth');
  await ana.page.getByLabel('Number of bizcoins to use').fill('12.50');
  await ana.page.locator('button:enabled:not([aria-disabled])', { hasText: 'Pay $19.50 by card' }).waitFor();
  expect(await ana.picture('modal')).toEqual([]);
  await ana.order('12.50', 'Pay $19.50 by card');
  await ana.page.waitForURL(/\/pay\/\w+$/);
  expect(await ana.picture('gateway')).toEqual([]);
  await ana.useCard('Approved');
  await ana.reads('Paid. Your package has started');
  await ana.canSpend('107.50');
  expect(await ana.picture('paid')).toEqual([]);
  growthOrder = ana.orderId();
  expect(await partsOn(ana)).toMatch(
    /Price\$40\.00 · Discount−\$8\.00 · Bizcoins.*12\.50 bizcoins−\$12\.50 · By card\$19\.50/,
  );
  expect(await bookedOrder(growthOrder)).toBe('Growth: 8.00 off, 12.50 coins, 19.50 cash, paid');
  expect(await bookedWallet(demoIds.ana)).toBe('107.50, 0.00 held');
  expect(await gatewayPayments(growthOrder)).toEqual(['captured 19.50 0.00']);

  await ana.goTo('/packages');
  await ana.page.getByRole('region', { name: 'My packages' }).getByText('Growth').nth(1).waitFor();
  const active = `SELECT FROM customer_packages WHERE order_id = $1 AND starts_at <= now() AND ends_at > now()`;
  expect(await read(active, [growthOrder])).toHaveLength(1);

  await ana.goTo('/notifications');
  await ana.reads('Growth: paid');
  expect(await ana.picture('notifications')).toEqual([]);
  expect(await product.broken()).toEqual([]);
});

test('bizcoins alone buy a package at once, and the gateway hears nothing of it', async () => {
  const before = await gatewayPayments();
  await ana.choose('Starter');
  await ana.press('Pay 10.00 bizcoins');
  await ana.page.locator('.success-moment').waitFor();
  expect(await ana.picture('receipt')).toEqual([]);
  await ana.page.getByRole('link', { name: 'See the order' }).click();
  await ana.reads('Paid. Your package has started');
  await ana.canSpend('97.50');
  expect(await bookedOrder(ana.orderId())).toBe('Starter: 0.00 off, 10.00 coins, 0.00 cash, paid');
  expect(await read('SELECT id FROM payments WHERE order_id = $1', [ana.orderId()])).toEqual([]);
  expect(await gatewayPayments()).toEqual(before);
});

test('behaviour 14: a declined card takes no money and gives coins and discount back, and another card buys the same order', async () => {
  await ben.redeem('DEMO-CREDIT');
  await ben.redeem('DEMO-PERCENT');
  await ben.choose('Growth');
  await ben.order('25', 'Pay $7.00 by card');
  await ben.useCard('Declined');
  await ben.reads('No money was taken. Your 25.00 bizcoins and your discount are back.');
  await ben.canSpend('25.00');
  expect(await ben.picture('declined')).toEqual([]);
  const order = ben.orderId();
  expect(await bookedWallet(demoIds.ben)).toBe('25.00, 0.00 held');
  expect(await read(`SELECT status FROM saved_discounts WHERE customer_id = $1`, [demoIds.ben])).toEqual([
    { status: 'saved' },
  ]);
  await ben.press('Try again');
  await ben.useCard('Approved');
  await ben.reads('Paid. Your package has started');
  await ben.canSpend('0.00');
  expect(ben.orderId()).toBe(order);
  expect(await bookedOrder(order)).toBe('Growth: 8.00 off, 25.00 coins, 7.00 cash, paid');
  expect(await gatewayPayments(order)).toEqual(['declined 0.00 0.00', 'captured 7.00 0.00']);
});

test('a cancelled order sets its coins free, and its page at the gateway takes no money any more', async () => {
  await cy.redeem('DEMO-CREDIT');
  await cy.choose('Starter');
  await cy.order('4', 'Pay $6.00 by card');
  await cy.page.waitForURL(/\/pay\/\w+$/);
  const payPage = cy.page.url();
  await cy.leaveGateway();
  await cy.reads('Waiting for your payment');
  await cy.reads('Your price and your 4.00 bizcoins are kept for you meanwhile.');
  await cy.canSpend('21.00');
  expect(await cy.picture('waiting')).toEqual([]);
  await cy.press('Cancel the order');
  await cy.page.getByRole('alertdialog', { name: 'Cancel this order?' }).waitFor();
  expect(await cy.picture('cancel')).toEqual([]);
  await cy.page.getByRole('alertdialog').getByRole('button', { name: 'Cancel the order' }).click();
  await cy.reads('This order was cancelled');
  await cy.reads('No money was taken. Your 4.00 bizcoins are back.');
  await cy.canSpend('25.00');
  expect(await cy.picture('cancelled')).toEqual([]);
  expect(await bookedOrder(cy.orderId())).toBe('Starter: 0.00 off, 4.00 coins, 6.00 cash, cancelled');
  expect(await gatewayPayments(cy.orderId())).toEqual(['cancelled 0.00 0.00']);
  await cy.page.goto(payPage);
  await cy.reads('No money was taken, and this payment cannot be made any more.');
});

test('a confirmation that the customer refuses takes no money, and one that they give pays', async () => {
  await ana.choose('Starter');
  await ana.order('0', 'Pay $10.00 by card');
  await ana.useCard('Confirmation');
  await ana.page.waitForURL(/\/confirm$/);
  expect(await ana.picture('confirmation')).toEqual([]);
  await ana.press('Refuse');
  await ana.reads('The bank’s confirmation did not succeed.');
  await ana.press('Try again');
  await ana.useCard('Confirmation');
  await ana.press('Confirm the payment');
  await ana.reads('Paid. Your package has started');
  expect(await bookedOrder(ana.orderId())).toBe('Starter: 0.00 off, 0.00 coins, 10.00 cash, paid');
  expect(await gatewayPayments(ana.orderId())).toEqual(['declined 0.00 0.00', 'captured 10.00 0.00']);
});

test('too few bizcoins are told with the balance and a way to buy more, and bought ones can be spent', async () => {
  await cy.choose('Scale');
  await cy.page.getByLabel('Number of bizcoins to use').fill('30');
  await cy.reads('This is more than you have.');
  await cy.reads('You have 25.00 bizcoins to spend.');
  expect(await cy.picture('too-few')).toEqual([]);
  await cy.page.getByRole('dialog').getByRole('link', { name: 'Buy bizcoins' }).click();
  await cy.page.getByLabel('Bizcoins', { exact: true }).fill('10');
  expect(await cy.picture('top-up')).toEqual([]);
  await cy.press('Pay $10.00 by card');
  await cy.useCard('Approved');
  await cy.reads('Paid. Your bizcoins are here');
  await cy.canSpend('35.00');
  expect(await cy.picture('topped-up')).toEqual([]);
  expect(await bookedWallet(demoIds.cy)).toBe('35.00, 0.00 held');
  expect(await gatewayPayments(cy.orderId())).toEqual(['captured 10.00 0.00']);
  await cy.goTo('/wallet');
  await cy.reads('+10.00');
});

test('a full refund does what its preview said, and the customer reads where everything went', async () => {
  const root = await product.visit(DESK);
  await product.signIn(root, 'admin', 'root@demo.test');
  await root.goto(`${product.admin.url}/orders/${growthOrder}`);
  await root.getByRole('button', { name: 'Refund', exact: true }).click();
  const dialog = root.getByRole('dialog', { name: 'Refund this order?' });
  await dialog.getByText('Ends now').waitFor();
  await dialog.getByText('Can be used again').waitFor();
  await dialog.getByLabel('Reason').fill('Bought by mistake');
  await keepPicture(root, 'refund');
  await dialog.getByRole('button', { name: 'Refund $19.50 and 12.50 bizcoins to Ana' }).click();
  const done = root.getByRole('dialog', { name: 'Refunded' });
  await done.waitFor();
  await keepPicture(root, 'refunded');
  await done.getByRole('button', { name: 'Done' }).click();
  await root.getByRole('button', { name: 'Refund', exact: true }).waitFor({ state: 'detached' });
  await keepPicture(root, 'refunded-order');

  await ana.goTo(`/checkout/${growthOrder}`);
  await ana.reads('Refunded in full');
  await ana.canSpend('110.00');
  expect(await partsOn(ana)).toMatch(/Refunded to the card\$19\.50 · Bizcoins returned.*12\.50 bizcoins/);
  expect(await ana.picture('refunded')).toEqual([]);
  await ana.goTo('/notifications');
  await ana.reads('$19.50 go back to your card and 12.50 bizcoins to your wallet.');
  expect(await bookedOrder(growthOrder)).toBe('Growth: 8.00 off, 12.50 coins, 19.50 cash, refunded');
  expect(await gatewayPayments(growthOrder)).toEqual(['captured 19.50 19.50']);
  expect(await read('SELECT FROM customer_packages WHERE order_id = $1 AND ends_at > now()', [growthOrder])).toEqual(
    [],
  );
});

test('a question from a failed payment reaches support with its order, and the answer reaches the customer', async () => {
  await ana.choose('Scale');
  await ana.page.getByRole('button', { name: /^Remove 20/ }).click();
  await ana.order('0', 'Pay $150.00 by card');
  await ana.useCard('Insufficient funds');
  await ana.reads('There was not enough money on the card.');
  const order = ana.orderId();
  await ana.page.getByRole('link', { name: 'Ask support' }).click();
  await ana.page.getByLabel('What happened?').fill('My card has enough money. What is wrong?');
  expect(await ana.picture('ask')).toEqual([]);
  await ana.press('Send');
  await ana.reads('Sent. We answer here.');

  const support = await product.visit(DESK);
  await product.signIn(support, 'admin', 'support@demo.test');
  await support.goto(`${product.admin.url}/support`);
  await keepPicture(support, 'tickets');
  await support.getByRole('link', { name: 'Question about an order' }).click();
  await support.getByText('My card has enough money. What is wrong?').waitFor();
  await support.locator(`a[href="/orders/${order}"]`).first().waitFor();
  await support.getByLabel('Your reply').fill('Your bank refused it. Please ask them, or use another card.');
  await support.getByRole('button', { name: 'Send reply' }).click();
  await support.getByRole('list', { name: 'Messages' }).getByText('Your bank refused it.').waitFor();
  await keepPicture(support, 'answered');

  await ana.goTo('/notifications');
  await ana.page.getByRole('link', { name: 'We answered your question' }).click();
  await ana.reads('Your bank refused it. Please ask them, or use another card.');
  await expect.poll(() => focusedName(ana.page)).toBe('Question about an order');
  const answer = ana.page.getByText('Your bank refused it. Please ask them');
  // Above the bar at the bottom of a telephone.
  await expect.poll(async () => (await answer.boundingBox())?.y).toBeLessThan(600);
  expect(await ana.picture('answer')).toEqual([]);
  await ana.goTo(`/checkout/${order}`);
  await ana.press('Cancel the order');
  await ana.page.getByRole('alertdialog').getByRole('button', { name: 'Cancel the order' }).click();
  await ana.reads('This order was cancelled');
});

test('behaviour 12: a purchase can be made from beginning to end with the keyboard alone', async () => {
  const { page } = ana;
  await ana.goTo('/packages');
  await page.getByRole('button', { name: 'Buy Growth' }).waitFor();
  await tabTo(page, 'Buy Growth');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Pay 32.00 bizcoins' }).waitFor();
  await tabTo(page, 'Bizcoins to use');
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: 'Pay $32.00 by card' }).waitFor();
  await tabTo(page, 'Number of bizcoins to use');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2.5');
  await page.getByRole('button', { name: 'Pay $29.50 by card' }).waitFor();
  // The button can be reached while the server is still being asked for the price.
  await tabTo(page, 'Pay $29.50 by card');
  await expect.poll(() => page.getByRole('button', { name: 'Pay $29.50 by card' }).isEnabled()).toBe(true);
  expect(await ana.picture('keyboard')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/pay\/\w+$/);
  await tabTo(page, 'Pay $29.50');
  await page.keyboard.press('Enter');
  await ana.reads('Paid. Your package has started');
  await expect.poll(() => focusedName(page)).toBe('Paid. Your package has started');
  await ana.canSpend('107.50');
});

test('after all of it the books are right, the gateway agrees, no page broke its policy and no server failed', async () => {
  expect(await product.broken()).toEqual([]);
  expect(product.policyBreaks).toEqual([]);
  expect(product.logs()).not.toContain('unexpected failure');
});

const focusedName = (page: Page) =>
  page.evaluate<string>(
    `(({ activeElement: element }) => {
      const labels = [...(element.labels ?? [])].map((label) => label.textContent);
      return element.getAttribute('aria-label') ?? (labels.length > 0 ? labels.join(' ') : element.textContent);
    })(document)`,
  );

const TABS_MAX = 60;

async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let tab = 0; tab < TABS_MAX; tab++) {
    await page.keyboard.press('Tab');
    const focused = (await focusedName(page)).trim();
    if (focused === name) return;
    passed.push(focused);
  }
  throw new Error(`The tab key never reaches “${name}”, only: ${passed.join(' · ')}`);
}

const keepPicture = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/screens/buying-admin-${name}.png`, fullPage: true });
