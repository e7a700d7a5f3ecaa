import { createHash } from 'node:crypto';
import { createAdminAuth, createCustomerAuth, createPasswordHasher } from '@bizcoin/auth';
import { createDatabase } from '@bizcoin/db';
import pino from 'pino';
import { createQuoteSigner } from '../checkout/quote-token';
import type { Deps } from '../deps';
import { createLiveHub } from '../live/live-hub';
import { createCodeVault } from '../voucher/code-vault';
import { createGuessAlarm } from '../voucher/guess-alarm';
import { fakeGateway } from './fake-gateway';

const secret = (name: string) => createHash('sha256').update(name).digest();

export const testVault = createCodeVault({
  peppers: new Map([[1, secret('test pepper')]]),
  keys: new Map([[1, secret('test key')]]),
});

/** The dependencies of a server on a test database. */
export function testDeps(appUrl: string, overrides: Partial<Deps> = {}): Deps {
  const db = createDatabase({ url: appUrl });
  const log = pino({ level: 'silent' });
  return {
    db,
    vault: testVault,
    passwords: createPasswordHasher({ concurrencyMax: 2 }),
    customerAuth: createCustomerAuth(db, { secureCookie: false }),
    adminAuth: createAdminAuth(db, { secureCookie: false }),
    budgetFactor: 1,
    payments: fakeGateway(),
    quotes: createQuoteSigner(new Map([[1, secret('test key')]])),
    customerUrl: 'http://customer.test',
    noticeChannels: ['email', 'whatsapp'],
    guessAlarm: createGuessAlarm(log),
    live: createLiveHub({ db, url: appUrl, log }),
    log,
    ...overrides,
  };
}
