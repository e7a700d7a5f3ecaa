import { checkDatabase, type Database } from '@bizcoin/db';
import { createGateway } from '@bizcoin/payments';
import type { Logger } from 'pino';
import type { Deps } from '../deps';
import { checkSecretFingerprints } from '../voucher/check-secret-fingerprints';
import { awaitDatabase } from './await-database';
import { checkDemoLogins } from './check-demo-logins';
import { createDeps } from './create-deps';
import type { ServerEnv } from './env';
import { type Readiness, readiness } from './readiness';

export interface BootedServer {
  readonly deps: Deps;
  readonly ready: () => Promise<Readiness>;
}

// Long enough for a database that starts with the servers or recovers; then whoever runs them is to hear of it.
const PATIENCE = { patienceMs: 10_000, pauseMs: 200 };
// Two calls of clock_timestamp() in one statement are never further apart than this.
const SAME_CLOCK_SECONDS = 1;

/**
 * Connects to the database and checks that it and the secrets are those this server may work with. `besides` asks what
 * only this server needs, and throws when it is missing.
 */
export async function bootServer(
  env: ServerEnv,
  log: Logger,
  besides: (db: Database) => Promise<void> = async () => undefined,
): Promise<BootedServer> {
  const deps = createDeps(env, createGateway(env), log);
  const production = !env.DEMO;
  const check = async () => {
    const { faults, clockOffsetSeconds } = await checkDatabase(deps.db, { production });
    const all = faults.length > 0 ? faults : await faultsOf(deps, env);
    if (all.length > 0) throw new Error(all.join('\n  '));
    await besides(deps.db);
    return clockOffsetSeconds;
  };
  try {
    const seconds = await awaitDatabase(check, PATIENCE, log);
    if (Math.abs(seconds) >= SAME_CLOCK_SECONDS) log.warn({ seconds }, 'the business clock is not the system clock');
  } catch (failure) {
    await deps.db.close();
    throw failure;
  }
  return { deps, ready: () => readiness(deps.db, { production }) };
}

const faultsOf = async ({ db, vault }: Deps, { DEMO }: ServerEnv): Promise<string[]> => [
  ...(DEMO ? [] : await checkDemoLogins(db)),
  ...(await checkSecretFingerprints(db, vault)),
];
