import { codeSecrets, createTestDatabase, type LaunchedApp, launchApp, type TestDatabase } from '@bizcoin/testing';
import { launchBrowser } from '@bizcoin/testing/browser';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { seed } from '../../prisma/seed/index';

/** The product as a new user finds it after `start`: both built apps, the demo data and a browser. */
export interface OpenProduct {
  readonly database: TestDatabase;
  readonly customer: LaunchedApp;
  readonly admin: LaunchedApp;
  /** A new visitor without cookies, on a telephone unless told otherwise. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  /** Signs in through the page and waits until it has left the form. */
  signIn(page: Page, app: 'customer' | 'admin', email: string): Promise<void>;
  /** What pages tried against their content security policy. */
  readonly policyBreaks: readonly string[];
  close(): Promise<void>;
}

const PASSWORD = 'demo-password-1';
const TELEPHONE = {
  viewport: { width: 360, height: 780 },
  locale: 'en',
  timezoneId: 'UTC',
  reducedMotion: 'reduce',
} as const;

export async function openProduct(): Promise<OpenProduct> {
  const database = await createTestDatabase();
  const secrets = codeSecrets();
  await seed({ appUrl: database.appUrl, env: { ...secrets, DEMO: '1' } });
  const start = (name: 'customer' | 'admin') =>
    launchApp(name, { databaseUrl: database.appUrl, secrets, env: { LOG_LEVEL: 'warn' } });
  const [customer, admin, browser]: [LaunchedApp, LaunchedApp, Browser] = [
    await start('customer'),
    await start('admin'),
    await launchBrowser(),
  ];
  const urls = { customer: customer.url, admin: admin.url };
  const policyBreaks: string[] = [];
  return {
    database,
    customer,
    admin,
    policyBreaks,
    async visit(options = {}) {
      const context = await browser.newContext({ ...TELEPHONE, ...options });
      context.setDefaultTimeout(20_000);
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) policyBreaks.push(message.text());
      });
      return context.newPage();
    },
    async signIn(page, app, email) {
      await page.goto(`${urls[app]}/login`);
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL((url) => !url.pathname.startsWith('/login'));
    },
    async close() {
      await browser.close();
      await Promise.all([customer.stop(), admin.stop()]);
      await database.drop();
    },
  };
}
