import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeAppPort } from './free-app-port';
import { type RunningServer, startServer } from './start-server';

export interface LaunchedGateway extends RunningServer {
  /** The bearer of this key may create payments and script faults. */
  readonly key: string;
  /** Its notices are signed with this. */
  readonly webhookSecret: string;
  readonly storeFile: string;
  /** What a server needs in its environment to be paid here. */
  readonly settings: Readonly<Record<string, string>>;
  /** Starts it anew, after it ended, on the same port and with the same books. */
  restart(): Promise<LaunchedGateway>;
}

export interface LaunchGateway {
  /** Where its notices go: `<customer app>/api/payments/webhook/sandbox`. */
  readonly webhookUrl: string;
  readonly env?: Readonly<Record<string, string>>;
}

type Books = Pick<LaunchedGateway, 'key' | 'webhookSecret' | 'storeFile' | 'port'>;

/** Starts the built sandbox gateway in a process of its own, with empty books that are deleted when the tests end. */
export async function launchGateway(options: LaunchGateway): Promise<LaunchedGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'bizcoin-gateway-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return open(options, {
    key: randomBytes(24).toString('base64url'),
    webhookSecret: randomBytes(24).toString('base64url'),
    storeFile: join(folder, 'journal.jsonl'),
    port: await freeAppPort(),
  });
}

async function open({ webhookUrl, env }: LaunchGateway, books: Books): Promise<LaunchedGateway> {
  const { key, webhookSecret, storeFile, port } = books;
  const server = await startServer({
    name: 'sandbox-gateway',
    file: 'dist/server.js',
    port,
    env: {
      STORE_FILE: storeFile,
      SANDBOX_KEY: key,
      SANDBOX_WEBHOOK_SECRET: webhookSecret,
      WEBHOOK_URL: webhookUrl,
      ...env,
    },
  });
  if (!server.ready) throw new Error(`The sandbox gateway did not become ready. It printed:\n${server.log}`);
  return {
    ...server.running,
    ...books,
    settings: {
      GATEWAY: 'sandbox',
      SANDBOX_URL: `http://127.0.0.1:${port}`,
      SANDBOX_KEY: key,
      SANDBOX_WEBHOOK_SECRET: webhookSecret,
    },
    restart: () => open({ webhookUrl, ...(env ? { env } : {}) }, books),
  };
}
