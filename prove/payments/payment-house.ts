import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type PaymentGateway, sandboxGateway } from '@bizcoin/payments';
import {
  type BrokenInvariant,
  brokenInvariants,
  codeSecrets,
  createTestDatabase,
  freeAppPort,
  type LaunchedApp,
  type LaunchedGateway,
  launchApp,
  launchGateway,
  openSessions,
  type Stage,
  setBusinessOffset,
  setStage,
  type TestDatabase,
  type TrpcAnswer,
  type TrpcHttpClient,
  trpcHttpClient,
} from '@bizcoin/testing';
import { expect, vi } from 'vitest';

type Program = 'customer' | 'admin' | 'worker';

/** The whole product as built: both apps, a worker, and a gateway with books of its own; any of them may be killed. */
export interface PaymentHouse {
  readonly database: TestDatabase;
  readonly stage: Stage;
  /** The gateway's own books, asked as our servers ask it. */
  readonly witness: PaymentGateway;
  readonly gateway: () => LaunchedGateway;
  /** Starts a program anew, killed or not; `fault` is a place where it dies or hangs, `<place>:kill`. */
  restart(program: Program, fault?: string): Promise<LaunchedApp>;
  /** Starts again what a failed test left dead. */
  revive(): Promise<void>;
  /** One more customer server on the same database; answers its address. */
  secondServer(): Promise<string>;
  /** Settles when a program that was told to die has died. */
  died(program: Program): Promise<void>;
  /** Everything a program has printed since it was started last. */
  logs(program: Program): string;
  killGateway(): Promise<void>;
  restartGateway(): Promise<void>;
  /** Scripts a fault at the gateway (docs/payments.md). */
  fault(fault: object): Promise<void>;
  /** What the customer does on the gateway's page. */
  pay(redirectUrl: string, card?: string): Promise<void>;
  buyer(terms?: { bizcoins?: string; percent?: string }): Promise<Buyer>;
  admin(procedure: string, input: unknown): Promise<TrpcAnswer>;
  /** Lets the product's time go on, so that the reconciler takes what is under way for stale. */
  later(seconds: number): Promise<void>;
  broken(): Promise<BrokenInvariant[]>;
  close(): Promise<void>;
}

/** A customer with a session, and perhaps coins and a saved discount. */
export interface Buyer {
  readonly id: string;
  readonly discountId: string | null;
  /** Calls the customer app, or another server of it, and again when that is busy, as every client should. */
  call(procedure: string, input: unknown, server?: string): Promise<TrpcAnswer>;
  query(procedure: string, input: unknown): Promise<TrpcAnswer>;
  /** Quotes a package and answers the input that places it. */
  placement(packageId: string, bizcoins?: string): Promise<Placement>;
  /** `balance/held` */
  wallet(): Promise<string>;
}

export interface Placement {
  readonly packageId: string;
  readonly bizcoins: string;
  readonly quoteId: string;
  readonly key: string;
}

const APPROVED = '4242424242424242';
const TICK_MS = '250';
const BUSY_ROUNDS_MAX = 60;

export async function openPaymentHouse(): Promise<PaymentHouse> {
  const database = await createTestDatabase();
  const stage = await setStage(database.ownerUrl);
  const secrets = codeSecrets();
  const port = await freeAppPort();
  const customerUrl = `http://localhost:${port}`;
  let gateway = await launchGateway({ webhookUrl: `${customerUrl}/api/payments/webhook/sandbox` });
  const start = (program: Program, fault?: string) =>
    launchApp(program, {
      ...{ databaseUrl: database.appUrl, secrets, gateway, customerUrl, faults: fault !== undefined },
      ...(program === 'customer' && { port }),
      env: { LOG_LEVEL: 'warn', ...(program === 'worker' && { TICK_MS }), ...(fault && { FAULT: fault }) },
    });
  const [customer, admin, worker] = await Promise.all([start('customer'), start('admin'), start('worker')]);
  const programs: Record<Program, LaunchedApp> = { customer, admin, worker };
  const { SANDBOX_URL: url = '', SANDBOX_KEY: key = '', SANDBOX_WEBHOOK_SECRET: secret = '' } = gateway.settings;
  const [office] = await openSessions(stage, [await stage.staff(2)], 'admin');
  const further: LaunchedApp[] = [];
  let offset = 0;
  return {
    ...{ database, stage, gateway: () => gateway },
    witness: sandboxGateway({ url, key, webhookSecrets: [secret] }),
    async restart(program, fault) {
      // What waits from before must not be what it dies of.
      if (fault !== undefined) await vi.waitFor(async () => expect(await waiting(stage)).toBe(0), { timeout: 10_000 });
      await programs[program].kill();
      programs[program] = await start(program, fault);
      return programs[program];
    },
    async revive() {
      for (const program of ['customer', 'admin', 'worker'] as const) {
        const alive = await fetch(`${programs[program].url}/api/health`).then(
          (answer) => answer.ok,
          () => false,
        );
        if (!alive) programs[program] = await start(program);
      }
    },
    async secondServer() {
      const env = { LOG_LEVEL: 'warn' };
      const server = await launchApp('customer', { databaseUrl: database.appUrl, secrets, gateway, customerUrl, env });
      further.push(server);
      return server.url;
    },
    died: (program) => programs[program].ended.then(() => undefined),
    logs: (program) => programs[program].logs(),
    killGateway: () => gateway.kill(),
    async restartGateway() {
      gateway = await gateway.restart();
    },
    async fault(fault) {
      const answer = await fetch(`${url}/api/faults`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(fault),
      });
      if (!answer.ok) throw new Error(`The gateway takes no such fault: ${await answer.text()}`);
    },
    async pay(redirectUrl, card = APPROVED) {
      // A page whose gateway dies under it is no failure of the customer's.
      await fetch(redirectUrl, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ card }) }).catch(
        () => undefined,
      );
    },
    async buyer({ bizcoins, percent } = {}) {
      const id = await stage.customer();
      if (bizcoins !== undefined) await stage.bizcoins(id, bizcoins);
      const discountId = percent === undefined ? null : await stage.savedDiscount(id, { percent });
      const [session = ''] = await openSessions(stage, [id]);
      return buyerOf({ id, discountId, session, customerUrl, stage });
    },
    async admin(procedure, input) {
      const client = trpcHttpClient(programs.admin.url, new Map([['admin_session', office ?? '']]));
      return client.call(procedure, input).finally(client.close);
    },
    async later(seconds) {
      offset += seconds;
      await setBusinessOffset(database.ownerUrl, `${offset} seconds`);
    },
    broken: () =>
      brokenInvariants(database.ownerUrl, { gateway: sandboxGateway({ url, key, webhookSecrets: [secret] }) }),
    async close() {
      await Promise.all([...Object.values(programs), ...further, gateway].map((program) => program.stop()));
      await database.drop();
    },
  };
}

const waiting = async ({ query }: Stage): Promise<number> => {
  const [row] = await query<{ rows: number }>(
    `SELECT (SELECT count(*) FROM outbox_messages WHERE delivered_at IS NULL)::integer
       + (SELECT count(*) FROM webhook_events WHERE processed_at IS NULL)::integer AS rows`,
  );
  return row?.rows ?? 0;
};

interface Buying {
  readonly id: string;
  readonly discountId: string | null;
  readonly session: string;
  readonly customerUrl: string;
  readonly stage: Stage;
}

function buyerOf({ id, discountId, session, customerUrl, stage }: Buying): Buyer {
  const asking = async (ask: (client: TrpcHttpClient) => Promise<TrpcAnswer>, server = customerUrl) => {
    const client = trpcHttpClient(server, new Map([['customer_session', session]]));
    try {
      for (let round = 1; ; round++) {
        const answer = await ask(client);
        if (answer.refusal?.code !== 'busy' || round === BUSY_ROUNDS_MAX) return answer;
        await pause(Number(answer.headers['retry-after']) * 1_000 * (0.5 + Math.random()));
      }
    } finally {
      client.close();
    }
  };
  const query = (procedure: string, input: unknown) => asking((client) => client.query(procedure, input));
  return {
    ...{ id, discountId, query },
    call: (procedure, input, server) => asking((client) => client.call(procedure, input), server),
    async placement(packageId, bizcoins = '0') {
      const quoted = await query('checkout.quote', { packageId, bizcoins, discountId });
      if (quoted.status !== 200) throw new Error(quoted.body);
      return { packageId, bizcoins, quoteId: quoted.data.quoteId, key: randomUUID() };
    },
    async wallet() {
      const [row] = await stage.query<{ text: string }>(
        `SELECT balance || '/' || held AS text FROM wallets WHERE user_id = $1`,
        [id],
      );
      return row?.text ?? '';
    },
  };
}
