import { createAdminAuth, createCustomerAuth, createPasswordHasher } from '@bizcoin/auth';
import { createDatabase } from '@bizcoin/db';
import type { Logger } from 'pino';
import type { Deps } from '../deps';
import { createCodeVault } from '../voucher/code-vault';
import { createGuessAlarm } from '../voucher/guess-alarm';
import type { ServerEnv } from './env';

// Hashing takes a whole core for its time: one at a time leaves the other core to everybody else.
const HASHES_AT_ONCE = 1;

type DepsEnv = Pick<
  ServerEnv,
  'DATABASE_URL' | 'POOL_SIZE' | 'PUBLIC_URL' | 'CODE_PEPPER' | 'CODE_KEY' | 'BUDGET_FACTOR'
>;

/** Everything that use cases need, made once per process. */
export function createDeps(env: DepsEnv, log: Logger): Deps {
  const db = createDatabase({
    url: env.DATABASE_URL,
    poolSize: env.POOL_SIZE,
    onConnectionLost: (failure) => log.warn({ err: failure }, 'a database connection was lost'),
  });
  const secureCookie = env.PUBLIC_URL?.startsWith('https:') ?? false;
  return {
    db,
    vault: createCodeVault({ peppers: env.CODE_PEPPER, keys: env.CODE_KEY }),
    passwords: createPasswordHasher({ concurrencyMax: HASHES_AT_ONCE }),
    customerAuth: createCustomerAuth(db, { secureCookie }),
    adminAuth: createAdminAuth(db, { secureCookie }),
    budgetFactor: env.BUDGET_FACTOR,
    guessAlarm: createGuessAlarm(log),
    log,
  };
}
