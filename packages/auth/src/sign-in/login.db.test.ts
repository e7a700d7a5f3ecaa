import { createTestDatabase, onDatabase, setBusinessOffset, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPasswordHasher } from '../password/password-hasher';
import { login } from './login';
import { logout } from './logout';
import { browser, PASSWORD, signInFixture } from './sign-in-fixture';

let database: TestDatabase;
let shop: ReturnType<typeof signInFixture>;

beforeAll(async () => {
  database = await createTestDatabase();
  shop = signInFixture(database.appUrl);
});
beforeEach(async () => {
  await setBusinessOffset(database.ownerUrl, '0');
  shop.verified.length = 0;
});
afterAll(async () => {
  await shop.db.close();
  await database.drop();
});

const wrongCredentials = { ok: false, refusal: { code: 'wrong_credentials' } };
const tooMany = (retryAfterSeconds: number) => ({
  ok: false,
  refusal: { code: 'too_many_attempts', retryAfterSeconds },
});
const enter = (email: string, password = PASSWORD, client = browser) =>
  login(shop.customer, { ...client, email, password });
const enterAdmin = (email: string, password = PASSWORD) => login(shop.admin, { ...browser, email, password });
const readCustomer = (id: string) => shop.customer.auth.readSession(`customer_session=${id}`);

async function fail(email: string, times: number, client = browser) {
  for (let time = 0; time < times; time++) expect(await enter(email, 'wrong', client)).toEqual(wrongCredentials);
}

describe('signing in', () => {
  test('answers the person and a session that the next request finds', async () => {
    const id = await shop.addPerson('ana@demo.test');
    const answer = await enter(' Ana+offers@DEMO.test');
    expect(answer).toMatchObject({ ok: true, value: { user: { id, email: 'ana@demo.test' } } });
    expect(answer.ok && (await readCustomer(answer.value.sessionId))).toEqual(answer.ok && answer.value);
  });

  test('always opens a new session and ends the one the browser showed', async () => {
    await shop.addPerson('fixed@demo.test');
    const before = await enter('fixed@demo.test');
    if (!before.ok) throw new Error('the password is right');
    const { sessionId } = before.value;
    const after = await enter('fixed@demo.test', PASSWORD, { ...browser, sessionId });
    expect(after.ok && after.value.sessionId).not.toBe(sessionId);
    expect(await readCustomer(sessionId)).toBeNull();
  });

  test('never adopts an id that somebody planted', async () => {
    await shop.addPerson('planted@demo.test');
    const sessionId = 'a'.repeat(40);
    const answer = await enter('planted@demo.test', PASSWORD, { ...browser, sessionId });
    expect(answer.ok && answer.value.sessionId).not.toBe(sessionId);
    expect(await readCustomer(sessionId)).toBeNull();
  });

  test('a failed try leaves the session the browser has', async () => {
    await shop.addPerson('careless@demo.test');
    const answer = await enter('careless@demo.test');
    if (!answer.ok) throw new Error('the password is right');
    await enter('careless@demo.test', 'wrong', { ...browser, sessionId: answer.value.sessionId });
    expect(await readCustomer(answer.value.sessionId)).not.toBeNull();
  });

  test('logging out ends this session, and again is no fault', async () => {
    await shop.addPerson('leaving@demo.test');
    const [here, there] = [await enter('leaving@demo.test'), await enter('leaving@demo.test')];
    if (!here.ok || !there.ok) throw new Error('the password is right');
    await logout(shop.customer, here.value);
    await logout(shop.customer, here.value);
    expect(await readCustomer(here.value.sessionId)).toBeNull();
    expect(await readCustomer(there.value.sessionId)).not.toBeNull();
  });

  test('a suspended customer may come in and look, suspended staff may not', async () => {
    await shop.addPerson('suspended@demo.test', { customer: true, level: 2, suspended: true });
    expect(await enter('suspended@demo.test')).toMatchObject({ ok: true });
    expect(await enterAdmin('suspended@demo.test')).toEqual(wrongCredentials);
  });
});

describe('what a stranger learns', () => {
  test('unknown, wrong password, no role here and nonsense are one answer after one verification each', async () => {
    await shop.addPerson('cy@demo.test');
    await shop.addPerson('root@demo.test', { level: 2 });
    expect(await enter('nobody@demo.test')).toEqual(wrongCredentials);
    expect(await enter('cy@demo.test', 'wrong')).toEqual(wrongCredentials);
    expect(await enter('root@demo.test')).toEqual(wrongCredentials);
    expect(await enterAdmin('cy@demo.test')).toEqual(wrongCredentials);
    expect(await enter('cy\0@demo.test')).toEqual(wrongCredentials);
    expect(await enter('')).toEqual(wrongCredentials);
    expect(shop.verified).toHaveLength(6);
    expect(await enterAdmin('root@demo.test')).toMatchObject({ ok: true, value: { level: 2 } });
  });

  test('the budget table does not tell who has an account', async () => {
    await enter('secret-person@demo.test', 'wrong');
    const rows = await shop.db.prisma.attemptBudget.findMany();
    expect(rows.length).toBeGreaterThan(0);
    for (const { subject } of rows) expect(subject).toMatch(/^login:[0-9a-f]{64}$/);
  });
});

describe('the budget of failures', () => {
  test('ten are free, then the delay doubles up to a minute and never becomes a lock-out', async () => {
    await shop.addPerson('slow@demo.test');
    await fail('slow@demo.test', 10);
    let seconds = 0;
    for (const delay of [1, 2, 4, 8, 16, 32, 60, 60]) {
      expect(await enter('slow@demo.test', 'wrong')).toEqual(tooMany(delay));
      seconds += delay;
      await setBusinessOffset(database.ownerUrl, `${seconds} seconds`);
      await fail('slow@demo.test', 1);
    }
    await setBusinessOffset(database.ownerUrl, `${seconds + 60} seconds`);
    expect(await enter('slow@demo.test')).toMatchObject({ ok: true });
  });

  test('the right password waits like any other, unverified', async () => {
    await shop.addPerson('guessed@demo.test');
    await fail('guessed@demo.test', 10);
    shop.verified.length = 0;
    expect(await enter('guessed@demo.test')).toEqual(tooMany(1));
    expect(shop.verified).toEqual([]);
  });

  test('successes do not count and do not forgive', async () => {
    await shop.addPerson('forgetful@demo.test');
    await fail('forgetful@demo.test', 9);
    for (let time = 0; time < 5; time++) expect(await enter('forgetful@demo.test')).toMatchObject({ ok: true });
    await fail('forgetful@demo.test', 1);
    expect(await enter('forgetful@demo.test')).toEqual(tooMany(1));
  });

  test('fifteen minutes after the first failure all ten are back', async () => {
    await fail('patient@demo.test', 10);
    await setBusinessOffset(database.ownerUrl, '15 minutes 1 second');
    await fail('patient@demo.test', 10);
    expect(await enter('patient@demo.test', 'wrong')).toEqual(tooMany(1));
  });

  test('the fifteen minutes begin with the first failure, not with a success before it', async () => {
    await shop.addPerson('steady@demo.test');
    expect(await enter('steady@demo.test')).toMatchObject({ ok: true });
    await setBusinessOffset(database.ownerUrl, '14 minutes');
    await fail('steady@demo.test', 10);
    await setBusinessOffset(database.ownerUrl, '16 minutes');
    await fail('steady@demo.test', 1);
    expect(await enter('steady@demo.test', 'wrong')).toEqual(tooMany(2));
  });

  test('who got in after many failures need not wait to come in again', async () => {
    await shop.addPerson('clumsy@demo.test');
    await fail('clumsy@demo.test', 10);
    await setBusinessOffset(database.ownerUrl, '90 seconds');
    expect(await enter('clumsy@demo.test')).toMatchObject({ ok: true });
    expect(await enter('clumsy@demo.test')).toMatchObject({ ok: true });
  });

  test('is one for all spellings of an account, and another per address', async () => {
    await fail('Many@demo.test', 5);
    await fail('many+tag@demo.test', 5);
    expect(await enter('many@demo.test', 'wrong')).toEqual(tooMany(1));
    await fail('many@demo.test', 1, { ...browser, ip: '203.0.113.10' });
    await fail('other@demo.test', 1);
  });

  test('forty tries at once get ten verifications', async () => {
    await shop.addPerson('stormed@demo.test');
    const answers = await Promise.all(Array.from({ length: 40 }, () => enter('stormed@demo.test', 'wrong')));
    expect(answers.filter((answer) => !answer.ok && answer.refusal.code === 'wrong_credentials')).toHaveLength(10);
    expect(shop.verified).toHaveLength(10);
  });

  test('a busy server counts nothing against anybody', async () => {
    await shop.addPerson('crowded@demo.test');
    const narrow = { ...shop.customer, passwords: createPasswordHasher({ concurrencyMax: 1, waitingMax: 0 }) };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => login(narrow, { ...browser, email: 'crowded@demo.test', password: PASSWORD })),
    );
    expect(answers.some((answer) => !answer.ok && answer.refusal.code === 'busy')).toBe(true);
    await fail('crowded@demo.test', 10);
    expect(await enter('crowded@demo.test', 'wrong')).toEqual(tooMany(1));
  });

  test('is multiplied by the factor', async () => {
    const wide = { ...shop.customer, budgetFactor: 1.2 };
    for (let time = 0; time < 12; time++) {
      expect(await login(wide, { ...browser, email: 'wide@demo.test', password: 'wrong' })).toEqual(wrongCredentials);
    }
    expect(await login(wide, { ...browser, email: 'wide@demo.test', password: 'wrong' })).toEqual(tooMany(1));
  });
});

test('a session opened with the old password while it is being changed does not survive the change', async () => {
  const id = await shop.addPerson('racing@demo.test');
  await onDatabase(database.ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query("UPDATE users SET password_hash = 'changed' WHERE id = $1", [id]);
    await client.query('DELETE FROM sessions WHERE user_id = $1', [id]);
    const entering = enter('racing@demo.test');
    await vi.waitUntil(
      async () => {
        const waiting = `SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)
          WHERE NOT granted AND datname = current_database()`;
        return (await onDatabase(database.ownerUrl, (other) => other.query(waiting))).rowCount === 1;
      },
      { timeout: 2_500, interval: 20 },
    );
    await client.query('COMMIT');
    expect(await entering).toEqual(wrongCredentials);
  });
  expect(await shop.db.prisma.session.count({ where: { userId: id } })).toBe(0);
});
