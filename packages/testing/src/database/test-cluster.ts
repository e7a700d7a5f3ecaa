import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startEmbeddedPostgres } from '@bizcoin/db/embedded';

const FIRST_PORT = 21_000;
const START_ATTEMPTS_MAX = 5;

export interface TestCluster {
  /** The superuser's address of the `postgres` database. */
  readonly adminUrl: string;
  readonly port: number;
  /** Ends it as a power cut would, and starts it again on what is on the disk. Only a durable one has anything there. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestClusterOptions {
  /** Keeps PostgreSQL's default durability and settings, as a measurement needs them. */
  readonly durable?: boolean;
  /** How much of the database it keeps at hand itself, in PostgreSQL's words. */
  readonly sharedBuffers?: string;
}

/** Starts an empty PostgreSQL on a free port, without durability unless asked; stopping it deletes it. */
export async function startTestCluster({
  durable = false,
  sharedBuffers = '256MB',
}: TestClusterOptions = {}): Promise<TestCluster> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bizcoin-test-'));
  // As root the server runs as another user, who has to get in; the cluster inside is private by itself.
  chmodSync(dataDir, 0o755);
  const superuserPassword = randomBytes(16).toString('hex');
  let port = FIRST_PORT;
  const start = () =>
    startEmbeddedPostgres({
      ...{ dataDir, port, superuserPassword, throwaway: !durable },
      settings: { ...(durable ? {} : settings), shared_buffers: sharedBuffers },
      log: () => undefined,
    });
  for (let attempt = 1; ; attempt++) {
    port = await freePort(port);
    try {
      let server = await start();
      return {
        ...{ adminUrl: server.url('postgres'), port },
        async crash() {
          process.kill(server.pid, 'SIGQUIT');
          await server.ended;
          server = await start();
        },
        async stop() {
          await server.stop();
          rmSync(dataDir, { recursive: true, force: true });
        },
      };
    } catch (failure) {
      // Another run may take the port between the look and the start.
      if (attempt === START_ATTEMPTS_MAX || !/Port \d+ on|could not bind/.test(String(failure))) throw failure;
      port++;
    }
  }
}

/** Parallel test files, each with pools of its own, and whole products beside them. */
const settings = { max_connections: '300', autovacuum: 'off' };
