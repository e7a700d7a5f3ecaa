import { type ScriptEnv, scriptDeps } from '@bizcoin/api/use-cases';
import type { Stage } from '@bizcoin/testing';
import type { BenchRun } from '../bench-run';
import { openBenchHouse } from '../house/bench-house';
import { alternate } from '../load/alternate';
import type { KeepAliveClient } from '../load/keep-alive-client';
import { roundsOf } from '../load/rounds-of';
import { medianRun } from '../load/run-load';
import { type Figure, figure } from '../report/figure';

const CLIENTS = 8;
const CUSTOMERS = 200;
const ROUNDS = { rounds: 3, seconds: 3, warmUpSeconds: 1 };
const PASSWORD = 'a password of a benchmark';

type Passwords = ReturnType<typeof scriptDeps>['passwords'];

/**
 * Logins over HTTP. They are as fast as argon2id lets them be, and a server verifies one at a time, so the limit is bare
 * verifications one after the other. Somebody unknown must cost what a customer costs.
 */
export async function benchLogin(run: BenchRun): Promise<Figure[]> {
  const house = await openBenchHouse();
  try {
    const { CODE_PEPPER: codePepper, CODE_KEY: codeKey } = house.secrets;
    const env: ScriptEnv = { databaseUrl: house.database.appUrl, codePepper, codeKey };
    const { db, passwords } = scriptDeps(env);
    house.closeWith(db.close);
    const stored = await storedPassword(passwords);
    const emails = await customersWith(house.stage, stored);
    const clients = await house.connect(await house.launch('customer'), CLIENTS);
    let turn = 0;
    const email = () => emails[turn++ % emails.length] ?? '';
    const runs = await alternate(
      {
        bare: [async () => verifies(passwords, stored)],
        login: clients.map((client) => () => login(client, email(), 200)),
        unknown: clients.map((client) => () => login(client, `nobody-${email()}`, 401)),
      },
      roundsOf(run, ROUNDS),
      run.say,
    );
    const [bare, known, unknown] = [medianRun(runs.bare), medianRun(runs.login), medianRun(runs.unknown)];
    return [
      figure('login, bare argon2id verifications one at a time', bare.perSecond, '/s'),
      figure('login, of bare verifications one at a time', known.perSecond, '/s', bare.perSecond),
      figure('login of somebody unknown, of a login', unknown.perSecond, '/s', known.perSecond),
      figure('login, p50', known.p50, 'ms'),
      figure('login, p99 as a multiple of p50', known.p99, 'ms', known.p50),
    ];
  } finally {
    await house.close();
  }
}

async function storedPassword(passwords: Passwords): Promise<string> {
  const hashed = await passwords.hash(PASSWORD);
  if (!hashed.ok) throw new Error('The password could not be hashed.');
  return hashed.value;
}

async function verifies(passwords: Passwords, stored: string): Promise<boolean> {
  const verified = await passwords.verify(stored, PASSWORD);
  return verified.ok && verified.value;
}

async function customersWith(stage: Stage, stored: string): Promise<string[]> {
  const ids = await stage.customers(CUSTOMERS);
  const rows = await stage.query<{ email: string }>(
    'UPDATE users SET password_hash = $2 WHERE id = ANY($1::uuid[]) RETURNING email',
    [ids, stored],
  );
  return rows.map(({ email }) => email);
}

async function login(client: KeepAliveClient, email: string, status: number): Promise<boolean> {
  const answer = await client.post('/api/trpc/auth.login', '', JSON.stringify({ email, password: PASSWORD }));
  return answer.status === status;
}
