import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility-faults';
import type { OpenProduct } from './open-product';

/** A signed-in customer who does through the pages what customers do while they buy. */
export interface Buyer {
  readonly page: Page;
  redeem(code: string): Promise<void>;
  /** Opens the purchase of a package. */
  choose(packageName: string): Promise<void>;
  /** States how many bizcoins to use, then presses the button that says what this costs. */
  order(bizcoins: string, button: string): Promise<void>;
  /** On the gateway's page: pays with the test card of this name. */
  useCard(name: string): Promise<void>;
  /** Back to the shop without paying. */
  leaveGateway(): Promise<void>;
  press(button: string | RegExp): Promise<void>;
  /** Opens a page of the customer app by its address. */
  goTo(path: string): Promise<void>;
  /** Waits until the page says so, in a heading or anywhere else. */
  reads(text: string | RegExp): Promise<void>;
  /** Waits until the balance in the header is this. */
  canSpend(amount: string): Promise<void>;
  /** The id of the order whose page is open. */
  orderId(): string;
  /** Keeps a picture of what is on the screen, and answers what of it is not accessible. */
  picture(name: string): Promise<string[]>;
}

const SCREENSHOTS = 'test-results/screens';

export async function openBuyer(
  product: OpenProduct,
  email: string,
  options: BrowserContextOptions = {},
): Promise<Buyer> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const page = await product.visit(options);
  await product.signIn(page, 'customer', email);
  const goTo = async (path: string) => void (await page.goto(`${product.customer.url}${path}`));
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  return {
    ...{ page, goTo, press },
    async redeem(code) {
      await goTo('/vouchers');
      await page.getByLabel('Voucher code').fill(code);
      await press('See what it gives');
      await press(/^Redeem /);
      await page.locator('.success-moment').waitFor();
    },
    async choose(packageName) {
      await goTo('/packages');
      await press(`Buy ${packageName}`);
      await page.getByRole('dialog', { name: `Buy ${packageName}` }).waitFor();
    },
    async order(bizcoins, button) {
      await page.getByLabel('Number of bizcoins to use').fill(bizcoins);
      await press(button);
    },
    async useCard(name) {
      await page.waitForURL(/\/pay\/\w+$/);
      await press(new RegExp(`^${name}`));
    },
    async leaveGateway() {
      await page.waitForURL(/\/pay\/\w+$/);
      await page.getByRole('link', { name: 'Back to the shop without paying' }).click();
    },
    reads: (text) => page.getByText(text).first().waitFor(),
    canSpend: (amount) => page.getByRole('link', { name: new RegExp(`^Available to spend.*\\b${amount}`) }).waitFor(),
    orderId: () => /\/checkout\/([\w-]+)/.exec(page.url())?.[1] ?? '',
    async picture(name) {
      // A dialog belongs to the window, not to the whole page behind it.
      const fullPage = (await page.locator('[role=dialog], [role=alertdialog]').count()) === 0;
      await page.screenshot({ path: `${SCREENSHOTS}/buying-${name}.png`, fullPage });
      return accessibilityFaults(page);
    },
  };
}
