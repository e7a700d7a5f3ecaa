import { randomUUID } from 'node:crypto';
import type { LaunchedApp, TrpcAnswer, TrpcHttpClient } from '@bizcoin/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AttackHouse, openAttackHouse, PASSWORD } from './attack-house';
import { rowsOf } from './rows-of';
import { isIdField, sampleInput } from './sample-input';
import { type WalkedProcedure, walkedProcedures } from './walked-procedures';

/** Open to everybody; every other procedure needs a session of its own app. */
const open = ['auth.register', 'auth.login', 'auth.logout', 'auth.me', 'auth.requestReset', 'auth.reset'];
const guarded = ({ path }: WalkedProcedure) => !open.includes(path);

let house: AttackHouse;
let apps: Record<'customer' | 'admin', LaunchedApp>;
let ben: Victim;

beforeAll(async () => {
  house = await openAttackHouse();
  apps = { customer: house.customer, admin: house.admin };
  ben = await victim();
});
afterAll(() => house.close());

/** A customer of a dealer, who owns one of everything that has an id. */
interface Victim {
  readonly id: string;
  readonly dealerId: string;
  readonly ids: Readonly<Record<string, string>>;
  /** Words that may stand in no answer to anybody else. */
  readonly words: readonly string[];
}

async function victim(): Promise<Victim> {
  const { stage } = house;
  const dealerId = await stage.dealer();
  const id = await stage.customer({ dealerId });
  const packageId = await stage.package({ price: '10' });
  await stage.bizcoins(id, '10');
  const discountId = await stage.savedDiscount(id, { percent: '20' });
  const notice = randomUUID();
  await stage.query(
    `INSERT INTO notifications (id, user_id, kind, facts, cause) VALUES ($1, $2, 'voucher_redeemed', '{}', $3)`,
    [notice, id, `test:${notice}`],
  );
  const client = await house.visitor(house.customer, id);
  const made = async (procedure: string, input: object) => {
    const answer = await client.call(procedure, input);
    expect(answer.status, answer.body).toBe(200);
    return answer.data;
  };
  const { code } = await house.voucher({ holderId: id });
  const { redemptionId } = await made('voucher.redeem', { code, key: randomUUID() });
  const { data: quote } = await client.query('checkout.quote', { packageId, bizcoins: 'max', discountId: null });
  const placement = { packageId, bizcoins: 'max', discountId: null, quoteId: quote.quoteId, key: randomUUID() };
  const { orderId } = await made('checkout.place', placement);
  const { ticketId } = await made('support.open', {
    subject: 'A private matter',
    message: 'Only for the shop',
    orderId,
  });
  const voucherId = await stage.voucher({ holderId: id, dealerId });
  const own = { orderId, ticketId, discountId, voucherId, redemptionId, customerId: id, ids: notice };
  const words = [...Object.values(own), 'A private matter', 'Only for the shop'];
  const shared = { dealerId, fundedByDealerId: dealerId, packageId };
  return { id, dealerId, ids: { ...own, ...shared, holderId: id, actorId: id, subjectId: id }, words };
}

const ask = (client: TrpcHttpClient, { path, type }: WalkedProcedure, input: object | undefined) =>
  type === 'mutation' ? client.call(path, input) : client.query(path, input);

/** Ben's id where the procedure asks for one of its kind; keys are new ones. */
function benNamed(name: string): string {
  if (!isIdField(name)) return randomUUID();
  const id = ben.ids[name];
  if (id === undefined) throw new Error(`${name}: the victim owns nothing of that kind yet.`);
  return id;
}

/** An id that nobody has; packages are everybody's. */
const nobodyNamed = (name: string): string => (name === 'packageId' ? `${ben.ids['packageId']}` : randomUUID());

const inputOf = ({ input }: WalkedProcedure, idOf: (name: string) => string) =>
  input === null ? undefined : sampleInput(input, idOf);

const withoutIds = ({ status, body }: TrpcAnswer) =>
  `${status} ${body.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '*')}`;

/** Calls every one of them, and answers those whose answer is not the one that was expected. */
async function unexpected(
  procedures: readonly WalkedProcedure[],
  client: TrpcHttpClient,
  expected: string,
): Promise<string[]> {
  const surprises: string[] = [];
  for (const procedure of procedures) {
    const { status, refusal } = await ask(client, procedure, inputOf(procedure, benNamed));
    if (`${status} ${refusal?.code}` !== expected) surprises.push(`${procedure.path}: ${status} ${refusal?.code}`);
  }
  return surprises;
}

describe.each(['customer', 'admin'] as const)('of the %s app, for who has no session of it', (app) => {
  const other = app === 'customer' ? 'admin' : 'customer';
  const procedures = walkedProcedures[app].filter(guarded);

  test.each(['nobody', 'with a session of the other app', 'with a session that nobody has'])(
    '%s: no procedure does or tells anything',
    async (visitor) => {
      const client = await house.visitor(apps[app]);
      if (visitor !== 'nobody') {
        const person = other === 'admin' ? await house.stage.staff(2) : ben.id;
        const real = (await house.visitor(apps[other], person)).cookies.get(`${other}_session`);
        const shown = visitor === 'with a session of the other app' ? real : 'a'.repeat(40);
        for (const name of ['customer_session', 'admin_session', `__Host-${app}_session`])
          client.cookies.set(name, `${shown}`);
      }
      const before = await rowsOf(house.database.ownerUrl);
      expect(await unexpected(procedures, client, '401 not_signed_in')).toEqual([]);
      expect(await rowsOf(house.database.ownerUrl)).toEqual(before);
    },
  );

  test('what only the other app has is not there, whoever asks', async () => {
    const own = new Set(walkedProcedures[app].map(({ path }) => path));
    const foreign = walkedProcedures[other].filter(({ path }) => !own.has(path));
    expect(foreign.length).toBeGreaterThan(10);
    const person = app === 'admin' ? await house.stage.staff(2) : ben.id;
    expect(await unexpected(foreign, await house.visitor(apps[app], person), '404 undefined')).toEqual([]);
  });

  test('no mutation answers a GET, and no query or stream a POST', async () => {
    const person = app === 'admin' ? await house.stage.staff(2) : ben.id;
    const client = await house.visitor(apps[app], person);
    const turned = walkedProcedures[app].map(
      (procedure) => ({ ...procedure, type: procedure.type === 'mutation' ? 'query' : 'mutation' }) as const,
    );
    const before = await rowsOf(house.database.ownerUrl);
    expect(await unexpected(turned, client, '405 undefined')).toEqual([]);
    expect(await rowsOf(house.database.ownerUrl)).toEqual(before);
  });

  test('no procedure takes a field that it does not know', async () => {
    const person = app === 'admin' ? await house.stage.staff(2) : await house.stage.customer();
    const client = await house.visitor(apps[app], person);
    const before = await rowsOf(house.database.ownerUrl);
    for (const procedure of walkedProcedures[app]) {
      const sample = inputOf(procedure, benNamed);
      if (sample === undefined) continue;
      const taken = JSON.stringify(procedure.input);
      const extra = [
        'userId',
        'customerId',
        'dealerId',
        'role',
        'level',
        'price',
        'amountCash',
        'status',
        '__proto__x',
      ];
      const unknown = extra.filter((name) => !taken.includes(`"${name}":`));
      const input = { ...sample, ...Object.fromEntries(unknown.map((name) => [name, '1'])) };
      const { refusal, body } = await ask(client, procedure, input);
      const issues = unknown.map((path) => ({ path, code: 'unexpected' }));
      expect(refusal, `${procedure.path}: ${body}`).toMatchObject({ issues: expect.arrayContaining(issues) });
    }
    expect(await rowsOf(house.database.ownerUrl)).toEqual(before);
  });
});

describe('what belongs to somebody else', () => {
  test.each([
    ['another customer', 'customer', () => house.stage.customer()],
    ['another customer of the same dealer', 'customer', () => house.stage.customer({ dealerId: ben.dealerId })],
    ['a member of another dealer', 'admin', async () => house.stage.dealerMember(await house.stage.dealer())],
  ] as const)('is to %s as if it did not exist: no procedure tells it or changes it', async (_who, app, person) => {
    const client = await house.visitor(apps[app], await person());
    const before = await rowsOf(house.database.ownerUrl, ben.words);
    const told: string[] = [];
    // Who is lost from here on cannot walk further; a stream names nobody, and is never over.
    const kept = walkedProcedures[app].filter(
      ({ path, type }) => type !== 'subscription' && (type === 'query' || !path.startsWith('auth.')),
    );
    for (const procedure of kept) {
      const foreign = await ask(client, procedure, inputOf(procedure, benNamed));
      if (ben.words.some((word) => foreign.body.includes(word))) told.push(`${procedure.path}: ${foreign.body}`);
      const unknown = await ask(client, procedure, inputOf(procedure, nobodyNamed));
      if (foreign.status !== 200 || procedure.type === 'query')
        expect(withoutIds(foreign), procedure.path).toBe(withoutIds(unknown));
    }
    expect(told).toEqual([]);
    expect(await rowsOf(house.database.ownerUrl, ben.words)).toEqual(before);
  });

  test('is shown to the shop, so that the walk looks for what can be found', async () => {
    const root = await house.visitor(house.admin, await house.stage.staff(2));
    for (const path of ['order.get', 'voucher.get', 'customer.get', 'support.list'])
      for (const procedure of walkedProcedures.admin.filter((one) => one.path === path))
        expect((await ask(root, procedure, inputOf(procedure, benNamed))).body, path).toContain(ben.id);
  });
});

describe('who may only look', () => {
  test.each([
    ['a viewer', () => house.stage.staff(0), []],
    [
      'support',
      () => house.stage.staff(1),
      ['voucher.rollback', 'customer.liftLockout', 'support.reply', 'support.close'],
    ],
    ['a member of a dealer', () => house.stage.dealerMember(ben.dealerId), ['voucher.create', 'voucher.setActive']],
  ] as const)('%s: no other mutation is allowed, and nothing is changed', async (_who, person, allowed) => {
    const client = await house.visitor(house.admin, await person());
    const mutations = walkedProcedures.admin.filter(
      ({ path, type }) => type === 'mutation' && !path.startsWith('auth.') && !allowed.some((one) => one === path),
    );
    const before = await rowsOf(house.database.ownerUrl);
    expect(await unexpected(mutations, client, '403 not_allowed')).toEqual([]);
    expect(await rowsOf(house.database.ownerUrl)).toEqual(before);
  });
});

describe('a session', () => {
  const sessionOf = (client: TrpcHttpClient, app: 'customer' | 'admin' = 'customer') =>
    `${client.cookies.get(`${app}_session`)}`;
  const whoIs = async (session: string) => {
    const client = await house.visitor(house.customer);
    client.cookies.set('customer_session', session);
    return (await client.query('auth.me')).data;
  };

  test.each(['an id of the thief’s choice', 'a session of the thief’s own'])(
    'that was planted (%s) is not what the victim signs in with',
    async (plant) => {
      const { email } = await house.registered();
      const thief = await house.visitor(house.customer, await house.stage.customer());
      const planted = plant.startsWith('an id') ? 'abcdefghijklmnopqrstuvwxyz234567abcdefgh' : sessionOf(thief);
      const victim = await house.visitor(house.customer);
      victim.cookies.set('customer_session', planted);
      expect((await victim.call('auth.login', { email, password: PASSWORD })).status).toBe(200);
      expect(sessionOf(victim)).not.toBe(planted);
      expect(await whoIs(planted)).toBeNull();
    },
  );

  test('is a new one at every sign-in and change of password, and the former opens nothing', async () => {
    const { email } = await house.registered();
    const client = await house.visitor(house.customer);
    const seen: string[] = [];
    const steps = [
      ['auth.login', { email, password: PASSWORD }],
      ['auth.login', { email, password: PASSWORD }],
      ['auth.changePassword', { currentPassword: PASSWORD, newPassword: 'Walrus-Onyx-2093' }],
    ] as const;
    for (const [procedure, input] of steps) {
      expect((await client.call(procedure, input)).status).toBe(200);
      seen.push(sessionOf(client));
    }
    await client.call('auth.logout');
    expect(new Set(seen).size).toBe(steps.length);
    for (const session of seen) expect(await whoIs(session)).toBeNull();
  });

  test.each([
    ['a level that was lowered', 2, 'UPDATE staff_members SET level = 0 WHERE user_id = $1', '403 not_allowed'],
    ['staff who were let go', 2, 'DELETE FROM staff_members WHERE user_id = $1', '401 not_signed_in'],
    [
      'staff who were suspended',
      2,
      'UPDATE users SET suspended_at = business_now() WHERE id = $1',
      '401 not_signed_in',
    ],
    ['a member who left the dealer', null, 'DELETE FROM dealer_members WHERE user_id = $1', '401 not_signed_in'],
  ] as const)(
    'does not outlive its privilege: %s cannot make the very next call',
    async (_what, level, change, then) => {
      const person =
        level === null ? await house.stage.dealerMember(await house.stage.dealer()) : await house.stage.staff(level);
      const client = await house.visitor(house.admin, person);
      const create = () =>
        client.call('voucher.create', { type: 'credit', value: '1', usageLimit: 1, key: randomUUID() });
      const first = await create();
      expect(['200 undefined', '409 insufficient_float', '400 invalid_input']).toContain(
        `${first.status} ${first.refusal?.code}`,
      );
      await house.stage.query(change, [person]);
      const { status, refusal } = await create();
      expect(`${status} ${refusal?.code}`).toBe(then);
    },
  );
});
