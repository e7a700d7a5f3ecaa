import { join } from 'node:path';
import { type DatabaseRole, ensureDatabase, isPortFree, startEmbeddedPostgres } from '@bizcoin/db/embedded';
import { migrateDatabase } from '@bizcoin/db/migrate';
import type { Environment } from './env';
import { say, step } from './progress';
import { repositoryRoot } from './repository-root';
import type { Secrets } from './secrets';
import type { Shutdown } from './shutdown';

export interface OpenDatabase {
  /** As the role that owns the tables. */
  readonly ownerUrl: string;
  /** As the role the servers sign in with. */
  readonly appUrl: string;
}

export const migrationsDir = join(repositoryRoot, 'prisma', 'migrations');

/** Starts the embedded PostgreSQL unless DATABASE_URL names another; answers the owner's address, nothing migrated yet. */
export async function openCluster(environment: Environment, secrets: Secrets, shutdown: Shutdown): Promise<string> {
  const { databaseUrl, postgresPort, dataDir } = environment;
  if (databaseUrl) return databaseUrl;
  if (!(await isPortFree(postgresPort))) throw portTaken(postgresPort, 'POSTGRES_PORT', 'the embedded PostgreSQL');
  return step(`PostgreSQL on 127.0.0.1:${postgresPort}`, async () => {
    const log = (line: string) =>
      / (WARNING|ERROR|FATAL|PANIC): |^[a-z]/.test(line) ? say(`  postgres │ ${line}`) : undefined;
    const server = await startEmbeddedPostgres({
      dataDir,
      port: postgresPort,
      superuserPassword: secrets.postgres,
      log,
    });
    shutdown.add('PostgreSQL', () => server.stop());
    void server.ended.then(() => {
      if (!shutdown.begun) say('✗ PostgreSQL ended unexpectedly: stopping everything.');
      shutdown.now(1);
    });
    const owner = { name: 'bizcoin_owner', password: secrets.owner };
    await ensureDatabase({ adminUrl: server.url('postgres'), database: 'bizcoin', owner });
    return server.url('bizcoin', owner);
  });
}

/** Brings the tables up to date and lets the servers' roles sign in. */
export async function migrate(ownerUrl: string, secrets: Secrets): Promise<OpenDatabase> {
  const app = { name: 'bizcoin_app', password: secrets.app };
  const logins = [app, reader(secrets)];
  const log = (line: string) => say(`  ${line}`);
  await step('migrations', () => migrateDatabase({ url: ownerUrl, migrationsDir, log, logins }));
  return { ownerUrl, appUrl: addressAs(ownerUrl, app) };
}

/** The same database as the role that may only read. */
export const readerAddress = (ownerUrl: string, secrets: Secrets): string => addressAs(ownerUrl, reader(secrets));

const reader = (secrets: Secrets): DatabaseRole => ({ name: 'bizcoin_reader', password: secrets.reader });

function addressAs(ownerUrl: string, { name, password }: DatabaseRole): string {
  const url = new URL(ownerUrl);
  [url.username, url.password] = [name, password];
  return url.href;
}

export const portTaken = (port: number, variable: string, what: string): Error =>
  new Error(
    `Port ${port} is taken by another program, and ${what} needs it. Stop that program, or choose another port: ${variable}=${port + 10}.`,
  );
