import { type PaymentGateway, sandboxGateway } from '@bizcoin/payments';
import {
  type BrokenInvariant,
  brokenInvariants,
  codeSecrets,
  createTestDatabase,
  freeAppPort,
  type LaunchedApp,
  launchApp,
  launchGateway,
  type TestDatabase,
} from '@bizcoin/testing';
import { launchBrowser } from '@bizcoin/testing/browser';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { seed } from '../../prisma/seed/index';

/** The product as a new user finds it after `start`: all four built programs, the demo data and a browser. */
export interface OpenProduct {
  readonly database: TestDatabase;
  readonly customer: LaunchedApp;
  readonly admin: LaunchedApp;
  /** The gateway's own books, asked as our servers ask it. */
  readonly witness: PaymentGateway;
  /** A new visitor without cookies, on a telephone unless told otherwise. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  /** Signs in through the page and waits until it has left the form. */
  signIn(page: Page, app: 'customer' | 'admin', email: string): Promise<void>;
  /** What pages tried against their content security policy. */
  readonly policyBreaks: readonly string[];
  /** Asks our books and the gateway's whether they are right, and agree. */
  broken(): Promise<BrokenInvariant[]>;
  /** Everything that our programs have printed. */
  logs(): string;
  close(): Promise<void>;
}

const PASSWORD = 'demo-password-1';
const TICK_MS = '250';
const TELEPHONE = {
  viewport: { width: 360, height: 780 },
  locale: 'en',
  timezoneId: 'UTC',
  reducedMotion: 'reduce',
} as const;

/** Further settings of the programs, such as a mail server for the worker. */
type Settings = Partial<Record<'customer' | 'admin' | 'worker', Readonly<Record<string, string>>>>;

export async function openProduct(settings: Settings = {}): Promise<OpenProduct> {
  const database = await createTestDatabase();
  const secrets = codeSecrets();
  await seed({ appUrl: database.appUrl, env: { ...secrets, DEMO: '1' } });
  const port = await freeAppPort();
  const customerUrl = `http://localhost:${port}`;
  const gateway = await launchGateway({ webhookUrl: `${customerUrl}/api/payments/webhook/sandbox` });
  const start = (name: 'customer' | 'admin' | 'worker') =>
    launchApp(name, {
      ...{ databaseUrl: database.appUrl, secrets, gateway, customerUrl },
      ...(name === 'customer' && { port }),
      env: { LOG_LEVEL: 'warn', ...(name === 'worker' && { TICK_MS }), ...settings[name] },
    });
  const [customer, admin, worker, browser] = await Promise.all([
    start('customer'),
    start('admin'),
    start('worker'),
    launchBrowser(),
  ]);
  const { SANDBOX_URL: url = '', SANDBOX_KEY: key = '', SANDBOX_WEBHOOK_SECRET: secret = '' } = gateway.settings;
  const witness = sandboxGateway({ url, key, webhookSecrets: [secret] });
  const urls = { customer: customer.url, admin: admin.url };
  const policyBreaks: string[] = [];
  return {
    ...{ database, customer, admin, witness, policyBreaks },
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
    broken: () => brokenInvariants(database.ownerUrl, { gateway: witness }),
    logs: () => [customer, admin, worker].map((program) => program.logs()).join('\n'),
    async close() {
      await browser.close();
      await Promise.all([customer, admin, worker, gateway].map((program) => program.stop()));
      await database.drop();
    },
  };
}
