import {
  type CodeSecrets,
  codeSecrets,
  createTestDatabase,
  launchApp,
  type Stage,
  setStage,
  shareTestCluster,
  startTestCluster,
  useSystemClock,
} from '@bizcoin/testing';
import { type KeepAliveClient, keepAliveClient } from '../load/keep-alive-client';
import { rawRedemptions } from './raw-redemptions';

const CLIENTS = 16;

/** A PostgreSQL with default durability, the built customer app on it, and two ways to load it. */
export interface BenchHouse {
  readonly stage: Stage;
  readonly secrets: CodeSecrets;
  readonly raw: ReturnType<typeof rawRedemptions>;
  /** Connects the clients of the load; a server drops who connects and then says nothing for long. */
  connect(): Promise<readonly KeepAliveClient[]>;
  close(): Promise<void>;
}

export async function openBenchHouse(poolSize: number): Promise<BenchHouse> {
  const cluster = await startTestCluster({ durable: true });
  const closing: (() => unknown)[] = [cluster.stop];
  const close = async () => {
    for (const step of closing.reverse()) await step();
  };
  try {
    shareTestCluster(cluster.adminUrl);
    const database = await createTestDatabase();
    await useSystemClock(database.ownerUrl);
    const stage = await setStage(database.ownerUrl);
    const secrets = codeSecrets();
    const env = { LOG_LEVEL: 'warn', BUDGET_FACTOR: '1000000', POOL_SIZE: String(poolSize) };
    const app = await launchApp('customer', { databaseUrl: database.appUrl, secrets, env });
    closing.push(app.stop);
    const raw = rawRedemptions(database.appUrl, poolSize);
    closing.push(raw.close);
    return {
      stage,
      secrets,
      raw,
      close,
      async connect() {
        const port = Number(new URL(app.url).port);
        const clients = await Promise.all(Array.from({ length: CLIENTS }, () => keepAliveClient(port)));
        for (const client of clients) closing.push(client.close);
        return clients;
      },
    };
  } catch (failure) {
    await close();
    throw failure;
  }
}
