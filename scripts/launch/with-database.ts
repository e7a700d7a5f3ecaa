import { databaseUrl } from '@bizcoin/db/embedded';
import { addressesOf } from './apps';
import { type Environment, readEnvironment } from './env';
import { openCluster } from './open-database';
import { sayFailure } from './progress';
import { takeRunLock } from './run-lock';
import { loadSecrets, type Secrets } from './secrets';
import { type Shutdown, shutdownOnSignal } from './shutdown';

export interface DatabaseAtHand {
  readonly ownerUrl: string;
  readonly environment: Environment;
  readonly secrets: Secrets;
  /** Whether the product is up and uses this database right now. */
  readonly inUse: boolean;
  /** What else is started for the work is stopped with the database. */
  readonly shutdown: Shutdown;
}

/**
 * Does one piece of work on the product's database: the running one if there is one, else it is started for the time. The
 * work may set `process.exitCode`.
 */
export async function withDatabase(
  work: (database: DatabaseAtHand) => Promise<void>,
  { failureCode = 1 }: { readonly failureCode?: number } = {},
): Promise<void> {
  const shutdown = shutdownOnSignal();
  try {
    const check = readEnvironment();
    if (!check.ok) throw new Error(check.faults.join('\n'));
    const { environment } = check;
    const secrets = loadSecrets(environment.dataDir);
    const lock = takeRunLock(environment.dataDir, addressesOf(environment));
    if (lock.taken) shutdown.add('the lock', lock.release);
    const ownerUrl = lock.taken ? await openCluster(environment, secrets, shutdown) : runningUrl(environment, secrets);
    await work({ ownerUrl, environment, secrets, inUse: !lock.taken, shutdown });
    shutdown.now(Number(process.exitCode ?? 0));
  } catch (failure) {
    sayFailure(failure);
    shutdown.now(failureCode);
  }
}

const runningUrl = (environment: Environment, secrets: Secrets): string =>
  environment.databaseUrl ??
  databaseUrl({
    host: '127.0.0.1',
    port: environment.postgresPort,
    database: 'bizcoin',
    role: { name: 'bizcoin_owner', password: secrets.owner },
  });
