import { randomUUID } from 'node:crypto';
import {
  type BrokenInvariant,
  brokenInvariants,
  codeSecrets,
  createTestDatabase,
  freeAppPort,
  launchApp,
  launchGateway,
  openSessions,
  type Stage,
  setBusinessOffset,
  setStage,
  type TestDatabase,
  type TrpcHttpClient,
  trpcHttpClient,
  type VoucherTerms,
} from '@bizcoin/testing';
import { launchBrowser } from '@bizcoin/testing/browser';
import type { Page } from 'playwright-core';
import { type IssuedVoucher, issueVoucher } from '../races/issue-voucher';

/** The built customer app with its gateway, and one browser in which one customer after another is refused. */
export interface RefusalHouse {
  readonly url: string;
  readonly database: TestDatabase;
  readonly stage: Stage;
  voucher(terms?: VoucherTerms): Promise<IssuedVoucher>;
  /** Somebody with a telephone in Karachi: a customer who is signed in, a new one unless given, or nobody yet. */
  visit(customerId?: string | null): Promise<Visitor>;
  /** Signs a customer in, in the browser of this page. */
  signIn(page: Page, customerId: string): Promise<void>;
  /** One more device on which this customer is signed in. */
  device(customerId: string): Promise<TrpcHttpClient>;
  /** Redeems a code for a customer, on another device of theirs. */
  redeem(customerId: string, code: string, key?: string): Promise<void>;
  /** Moves the time that decides everything; the browser's own clock stays. */
  setClock(offset: string): Promise<void>;
  /** From now on the gateway's line breaks at this operation, until `mendGateway`. */
  breakGateway(operation: 'create' | 'fetch'): Promise<void>;
  mendGateway(): Promise<void>;
  /** What everybody owns and owes: two of these are equal when nothing was written between them. */
  owned(): Promise<Record<string, string>>;
  broken(): Promise<BrokenInvariant[]>;
  logs(): string;
  close(): Promise<void>;
}

export interface Visitor {
  readonly id: string;
  readonly page: Page;
}

const TELEPHONE = {
  viewport: { width: 360, height: 780 },
  locale: 'en',
  timezoneId: 'Asia/Karachi',
  reducedMotion: 'reduce',
  // Each visitor's browser is new, and would keep the whole shell for a later time without a network.
  serviceWorkers: 'block',
} as const;

const PATIENCE_MS = 20_000;
const FAULTS = 1_000;

export async function openRefusalHouse(): Promise<RefusalHouse> {
  const database = await createTestDatabase();
  const stage = await setStage(database.ownerUrl);
  const secrets = codeSecrets();
  const port = await freeAppPort();
  const gateway = await launchGateway({ webhookUrl: `http://localhost:${port}/api/payments/webhook/sandbox` });
  const [customer, browser] = await Promise.all([
    launchApp('customer', { databaseUrl: database.appUrl, secrets, gateway, port, env: { LOG_LEVEL: 'warn' } }),
    launchBrowser(),
  ]);
  const { url } = customer;
  const clients: TrpcHttpClient[] = [];
  const sessionOf = async (customerId: string) => (await openSessions(stage, [customerId]))[0] ?? '';
  const device = async (customerId: string) => {
    const client = trpcHttpClient(url, new Map([['customer_session', await sessionOf(customerId)]]));
    clients.push(client);
    return client;
  };
  const signIn = async (page: Page, customerId: string) =>
    page.context().addCookies([{ name: 'customer_session', value: await sessionOf(customerId), url }]);
  const tellGateway = (method: string, fault?: object) =>
    fetch(`${gateway.url}/api/faults`, {
      method,
      headers: { authorization: `Bearer ${gateway.key}`, 'content-type': 'application/json' },
      ...(fault && { body: JSON.stringify(fault) }),
    });
  return {
    ...{ url, database, stage, signIn, device },
    voucher: (terms) => issueVoucher(stage, secrets, terms),
    async visit(customerId) {
      const id = customerId === undefined ? await stage.customer() : customerId;
      const context = await browser.newContext(TELEPHONE);
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      if (id !== null) await signIn(page, id);
      return { id: id ?? '', page };
    },
    async redeem(customerId, code, key = randomUUID()) {
      const { body, status } = await (await device(customerId)).call('voucher.redeem', { code, key });
      if (status !== 200) throw new Error(`The code could not be redeemed: ${body}`);
    },
    async setClock(offset) {
      await setBusinessOffset(database.ownerUrl, offset);
    },
    async breakGateway(operation) {
      await tellGateway('POST', { kind: 'fail', operation, when: 'before', times: FAULTS, how: 'cut' });
    },
    async mendGateway() {
      await tellGateway('DELETE');
    },
    async owned() {
      const [row] = await stage.query<Record<string, string>>(`SELECT ${possessions.map(fingerprintOf).join(', ')}`);
      return row ?? {};
    },
    broken: () => brokenInvariants(database.ownerUrl),
    logs: customer.logs,
    async close() {
      for (const client of clients) client.close();
      await browser.close();
      await Promise.all([customer.stop(), gateway.stop()]);
      await database.drop();
    },
  };
}

/** All that redeeming and buying write, but the attempts and budgets of those who were refused. */
const possessions = [
  ...['wallets', 'grants', 'grant_consumptions', 'holds', 'bizpoints_transactions', 'idempotency_keys'],
  ...['vouchers', 'voucher_counters', 'voucher_usage', 'saved_discounts', 'customer_packages', 'message_movements'],
  ...['orders', 'payments', 'notifications', 'outbox_messages', 'ratings', 'users'],
];

const fingerprintOf = (table: string) =>
  `(SELECT md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) FROM ${table} t) AS ${table}`;
