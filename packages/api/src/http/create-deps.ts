import { createAdminAuth, createCustomerAuth, createPasswordHasher } from '@bizcoin/auth';
import { createDatabase } from '@bizcoin/db';
import type { PaymentGateway } from '@bizcoin/payments';
import type { Logger } from 'pino';
import { createQuoteSigner } from '../checkout/quote-token';
import type { Deps } from '../deps';
import { createLiveHub } from '../live/live-hub';
import { createCodeVault } from '../voucher/code-vault';
import { createGuessAlarm } from '../voucher/guess-alarm';
import type { ServerEnv } from './env';

// Hashing takes a whole core for its time: one at a time leaves the other core to everybody else.
const HASHES_AT_ONCE = 1;

type DepsEnv = Pick<
  ServerEnv,
  | 'DATABASE_URL'
  | 'POOL_SIZE'
  | 'PUBLIC_URL'
  | 'CODE_PEPPER'
  | 'CODE_KEY'
  | 'BUDGET_FACTOR'
  | 'CUSTOMER_URL'
  | 'NOTICE_CHANNELS'
>;

/** Everything that use cases need, made once per process. */
export function createDeps(env: DepsEnv, payments: PaymentGateway, log: Logger): Deps {
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
    payments,
    quotes: createQuoteSigner(env.CODE_KEY),
    customerUrl: env.CUSTOMER_URL,
    noticeChannels: env.NOTICE_CHANNELS,
    guessAlarm: createGuessAlarm(log),
    live: createLiveHub({ db, url: env.DATABASE_URL, log }),
    log,
  };
}
