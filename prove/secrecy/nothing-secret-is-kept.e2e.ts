import { randomBytes, randomUUID } from 'node:crypto';
import { generateCode, normaliseCode } from '@bizcoin/domain';
import {
  codeSecrets,
  createTestDatabase,
  type LaunchedApp,
  launchApp,
  onDatabase,
  type TestDatabase,
  type TrpcHttpClient,
  trpcHttpClient,
} from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '../../prisma/seed/index';

const DEMO_PASSWORD = 'demo-password-1';
const OWN_PASSWORD = 'Quartz-Zebra-71';
const NEXT_PASSWORD = 'Walrus-Onyx-2093';
const WRONG_PASSWORD = 'Not-My-Pa55word';
const VANITY = 'ZEBRA-QUARTZ';

const secrets = codeSecrets();
/** Everything that may be known while a call runs and must be nowhere afterwards. */
const known = new Set<string>([DEMO_PASSWORD, OWN_PASSWORD, NEXT_PASSWORD, WRONG_PASSWORD]);
let database: TestDatabase;
let customer: LaunchedApp;
let admin: LaunchedApp;

beforeAll(async () => {
  database = await createTestDatabase();
  await seed({ appUrl: database.appUrl, env: { ...secrets, DEMO: '1' } });
  const launch = { databaseUrl: database.appUrl, secrets, env: { LOG_LEVEL: 'debug' } };
  [customer, admin] = await Promise.all([launchApp('customer', launch), launchApp('admin', launch)]);
});
afterAll(async () => {
  await Promise.all([customer.stop(), admin.stop()]);
  await database.drop();
});

async function signIn(app: LaunchedApp, email: string, password = DEMO_PASSWORD): Promise<TrpcHttpClient> {
  const client = trpcHttpClient(app.url);
  expect((await client.call('auth.login', { email, password })).status).toBe(200);
  keepCookies(client);
  return client;
}

const keepCookies = ({ cookies }: TrpcHttpClient) => {
  for (const id of cookies.values()) known.add(id);
};

const keepCode = (code: string): string => {
  known.add(code);
  const normalised = normaliseCode(code);
  if (normalised !== null) known.add(normalised);
  return code;
};

async function asAdmin(): Promise<string[]> {
  const root = await signIn(admin, 'root@demo.test');
  const create = (terms: object) =>
    root.call('voucher.create', { type: 'credit', value: '5', usageLimit: 50, ...terms });
  const made = [
    await create({ code: keepCode(VANITY), listed: true, key: randomUUID() }),
    await create({ prefix: 'FRESH', key: randomUUID() }),
    await create({ code: keepCode('demo-credit') }),
  ];
  const codes = made.flatMap(({ data }) => (data ? [keepCode(data.code)] : []));
  for (const { data } of made) {
    if (data) await root.call('voucher.reveal', { voucherId: data.voucherId, reason: 'a letter was lost' });
  }
  for (const search of codes) await root.query('voucher.list', { search });
  return codes;
}

async function asCustomer(codes: readonly string[]): Promise<void> {
  const visitor = trpcHttpClient(customer.url);
  const email = 'zelda@example.test';
  await visitor.call('auth.register', { name: 'Zelda', email, password: OWN_PASSWORD });
  keepCookies(visitor);
  await visitor.call('auth.login', { email, password: WRONG_PASSWORD });
  await visitor.call('auth.changePassword', { currentPassword: OWN_PASSWORD, newPassword: NEXT_PASSWORD });
  keepCookies(visitor);
  const zelda = await signIn(customer, email, NEXT_PASSWORD);
  const unknown = generateCode({ bytes: randomBytes(8) }).printed;
  const mistyped = `${unknown.slice(0, -1)}${unknown.endsWith('A') ? 'B' : 'A'}`;
  for (const code of [...codes, ...codes, unknown, mistyped, `${unknown}\u0000`, 'DEMO-EXPIRED', 'DEMO-ECHO'].map(
    keepCode,
  )) {
    await zelda.call('voucher.preview', { code });
    await zelda.call('voucher.redeem', { code, key: randomUUID() });
    await zelda.call('voucher.redeem', { code, key: randomUUID(), [code]: code });
    await zelda.query('voucher.preview', { code });
    await zelda.call('voucher.preview', [`{"code":"${code}`, { code: [code] }]);
  }
}

/** A defect while a code is in hand: what fails is logged, the code is not. */
async function asDefect(): Promise<void> {
  const code = keepCode('WALRUS-ONYX');
  const run = (text: string) => onDatabase(database.ownerUrl, (client) => client.query(text));
  await run(`CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut %', NEW; END $$`);
  for (const table of ['vouchers', 'voucher_redemption_attempts', 'sessions'])
    await run(`CREATE TRIGGER cut BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION cut()`);
  const ben = await trpcHttpClient(customer.url).call('auth.login', {
    email: 'ben@demo.test',
    password: DEMO_PASSWORD,
  });
  expect(ben.reference).not.toBeNull();
  await run('DROP TRIGGER cut ON sessions');
  const root = await signIn(admin, 'root2@demo.test');
  const failed = await root.call('voucher.create', { type: 'credit', value: '5', usageLimit: 5, code });
  expect(failed.reference).not.toBeNull();
  const ana = await signIn(customer, 'ana@demo.test');
  const lost = await ana.call('voucher.preview', { code });
  expect(lost.reference).not.toBeNull();
  expect(`${failed.body}${lost.body}${ben.body}`).not.toMatch(/cut|WALRUS/i);
}

/** Every row of every table as text, with what bytes it holds as text too. */
const dump = (): Promise<string> =>
  onDatabase(database.ownerUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const rows: string[] = [];
    for (const { name } of tables) {
      const { rows: texts } = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
      rows.push(...texts.map(({ text }) => text));
    }
    return rows.join('\n');
  });

/** A secret in the clear, in the letters of bytes, or in those of base64. */
const writings = (secret: string): string[] => [
  secret.toLowerCase(),
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret).toString('base64').replace(/=+$/, '').toLowerCase(),
];

test('after a busy day no code, password, session or secret stands in any table or in any log', async () => {
  await asCustomer(await asAdmin());
  await asDefect();
  for (const versions of Object.values(secrets)) known.add(versions.slice('v1:'.length));
  for (const code of ['DEMO-CREDIT', 'DEMO-MESSAGE', 'DEMO-PERCENT', 'DEMO-PACKAGE', 'DEMO-USEDUP']) keepCode(code);
  const places = { tables: await dump(), 'customer log': customer.logs(), 'admin log': admin.logs() };
  const found = Object.entries(places).flatMap(([place, text]) => {
    const lower = text.toLowerCase();
    return [...known]
      .filter((secret) => writings(secret).some((written) => lower.includes(written)))
      .map((secret) => [place, secret]);
  });
  expect(found).toEqual([]);
  expect(known.size).toBeGreaterThan(25);
  expect(places.tables).toContain('zelda@example.test');
  expect(places['admin log']).toContain('unexpected failure');
});
