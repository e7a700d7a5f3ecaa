import { existsSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { clusterFolder } from './cluster-folder';
import { databaseUrl } from './database-url';
import type { DatabaseRole } from './ensure-database';
import { isPortFree } from './free-port';
import { initialiseCluster } from './initialise-cluster';
import { clearLeftoverPostmaster } from './leftover-postmaster';
import { type Postmaster, spawnPostmaster } from './postmaster';
import { reachableBinaries } from './reachable-binaries';

const READY_TIMEOUT_MS = 60_000;

export interface EmbeddedPostgresOptions {
  /** Where the cluster lives, in `<dataDir>/postgres` or where `<dataDir>/postgres.location` points. */
  readonly dataDir: string;
  readonly port: number;
  /** Set when the cluster is made; afterwards it must be the same. */
  readonly superuserPassword: string;
  /** Receives progress and the server's own log, line by line. */
  readonly log: (line: string) => void;
  /** Further PostgreSQL settings; they win over ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** For tests: no durability, and the cluster is deleted when it stops. */
  readonly throwaway?: boolean;
}

export interface EmbeddedPostgres {
  /** The address of a database, as the superuser `postgres` unless a role is given. */
  url(database: string, role?: DatabaseRole): string;
  stop(): Promise<void>;
  readonly pid: number;
  readonly port: number;
  /** Settles when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
}

/**
 * Runs a real PostgreSQL 18 from the installed binaries, on 127.0.0.1 only. The cluster is made on the first start and
 * survives a kill at any moment.
 * @throws when the port is taken, the cluster is already in use, or the server does not come up; the message says why.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, port, superuserPassword, log, settings, throwaway = false } = options;
  const cluster = clusterFolder(dataDir);
  const binaries = reachableBinaries(cluster.user, cluster.copiesIn, log);
  initialiseCluster(cluster, { binaries, superuserPassword, throwaway, log });
  await clearLeftoverPostmaster(cluster.data, log);
  if (!(await isPortFree(port)))
    throw new Error(`Port ${port} on 127.0.0.1 is taken by another program; PostgreSQL needs a free one.`);
  const server = spawnPostmaster(cluster, {
    binaries,
    settings: { ...fixedSettings(port), ...(throwaway ? throwawaySettings : {}), ...settings },
    removeAfterwards: throwaway,
    log,
  });
  const url = (database: string, role: DatabaseRole = { name: 'postgres', password: superuserPassword }) =>
    databaseUrl({ host: '127.0.0.1', port, database, role });
  const stop = async () => {
    await server.stop();
    if (throwaway) rmSync(cluster.data, { recursive: true, force: true });
  };
  try {
    await untilReady(server, url('postgres'));
  } catch (failure) {
    await stop();
    throw failure;
  }
  return { url, stop, pid: server.pid, port, ended: server.ended };
}

const fixedSettings = (port: number): Record<string, string> => ({
  listen_addresses: '127.0.0.1',
  port: String(port),
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: existsSync('/dev/shm') ? '256MB' : '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A failing statement or the DETAIL of a unique violation can hold an address or a code: neither belongs in a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
});

const throwawaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

async function untilReady(server: Postmaster, url: string): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    if (server.hasEnded()) throw new Error(`PostgreSQL ended while starting. Its last words:\n${server.lastLines()}`);
    const failure = await connectOnce(url);
    if (failure === null) return;
    if (failure.code === '28P01') {
      throw new Error(
        'PostgreSQL refused the stored superuser password: the database and the secrets file do not belong together.',
        { cause: failure },
      );
    }
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL was not ready after ${READY_TIMEOUT_MS / 1000} s.\n${server.lastLines()}`, {
        cause: failure,
      });
    await pause(30);
  }
}

async function connectOnce(connectionString: string): Promise<(Error & { code?: string }) | null> {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return null;
  } catch (failure) {
    return failure as Error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
