import { createGateway } from '@bizcoin/payments';
import type { Logger } from 'pino';
import type { Deps } from '../deps';
import { checkSecretFingerprints } from '../voucher/check-secret-fingerprints';
import { checkDemoLogins } from './check-demo-logins';
import { createDeps } from './create-deps';
import type { ServerEnv } from './env';
import { type Readiness, readiness } from './readiness';

export interface BootedServer {
  readonly deps: Deps;
  readonly ready: () => Promise<Readiness>;
}

/** Connects to the database and checks that it and the secrets are those this server may work with. */
export async function bootServer(env: ServerEnv, log: Logger): Promise<BootedServer> {
  const deps = createDeps(env, createGateway(env), log);
  const ready = () => readiness(deps.db, { production: !env.DEMO });
  const state = await ready();
  const faults = state.ready ? await faultsOf(deps, env) : state.reasons;
  if (faults.length > 0) {
    await deps.db.close();
    throw new Error(faults.join('\n  '));
  }
  if (state.clockOffsetSeconds !== 0)
    log.warn({ seconds: state.clockOffsetSeconds }, 'the business clock is not the system clock');
  return { deps, ready };
}

const faultsOf = async ({ db, vault }: Deps, { DEMO }: ServerEnv): Promise<string[]> => [
  ...(DEMO ? [] : await checkDemoLogins(db)),
  ...(await checkSecretFingerprints(db, vault)),
];
