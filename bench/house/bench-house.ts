import type { PaymentGateway } from '@bizcoin/payments';
import {
  brokenInvariants,
  type CodeSecrets,
  codeSecrets,
  createTestDatabase,
  type LaunchedApp,
  launchApp,
  type Stage,
  setStage,
  shareTestCluster,
  startTestCluster,
  type TestDatabase,
  useSystemClock,
} from '@bizcoin/testing';
import { type KeepAliveClient, keepAliveClient } from '../load/keep-alive-client';

type LaunchOptions = Omit<Parameters<typeof launchApp>[1], 'databaseUrl' | 'secrets'>;

/** A PostgreSQL with default durability and the product's own clock, and whatever built programs a measurement asks for. */
export interface BenchHouse {
  readonly database: TestDatabase;
  readonly stage: Stage;
  readonly secrets: CodeSecrets;
  launch(program: 'customer' | 'admin' | 'worker', options?: LaunchOptions): Promise<LaunchedApp>;
  /** Connects the clients of a load, who say something at once: a server drops who connects and then is silent for long. */
  connect(app: LaunchedApp, clients: number): Promise<readonly KeepAliveClient[]>;
  /** Throws if the books do not hold, or differ from the gateway's: what was measured would be worth nothing. */
  checkBooks(gateway?: PaymentGateway): Promise<void>;
  /** Is done when the house is closed, latest first. */
  closeWith(step: () => unknown): void;
  close(): Promise<void>;
}

// As whoever looks back on millions of redemptions would set it; the rest is PostgreSQL's default.
const SHARED_BUFFERS = '2GB';

export async function openBenchHouse(): Promise<BenchHouse> {
  const cluster = await startTestCluster({ durable: true, sharedBuffers: SHARED_BUFFERS });
  const closing: (() => unknown)[] = [cluster.stop];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    shareTestCluster(cluster.adminUrl);
    const database = await createTestDatabase();
    await useSystemClock(database.ownerUrl);
    const stage = await setStage(database.ownerUrl);
    const secrets = codeSecrets();
    return {
      ...{ database, stage, secrets, close },
      async launch(program, options = {}) {
        const env = { LOG_LEVEL: 'warn', BUDGET_FACTOR: '1000000', ...options.env };
        const app = await launchApp(program, { databaseUrl: database.appUrl, secrets, ...options, env });
        closing.push(app.stop);
        return app;
      },
      async connect({ port }, count) {
        const clients = await Promise.all(Array.from({ length: count }, () => keepAliveClient(port)));
        for (const client of clients) closing.push(client.close);
        await Promise.all(clients.map((client) => client.get('/api/health', '')));
        return clients;
      },
      async checkBooks(gateway) {
        const broken = await brokenInvariants(database.ownerUrl, gateway ? { gateway } : {});
        if (broken.length > 0) throw new Error(`The books do not hold: ${JSON.stringify(broken)}`);
      },
      closeWith: (step) => void closing.push(step),
    };
  } catch (failure) {
    await close();
    throw failure;
  }
}
