import { createHash } from 'node:crypto';
import { createTestDatabase, onDatabase, setBusinessOffset, type TestDatabase } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { login } from '../sign-in/login';
import { browser, PASSWORD, signInFixture } from '../sign-in/sign-in-fixture';
import { issueResetToken } from './issue-reset-token';
import { requestReset } from './request-reset';
import { resetPassword } from './reset-password';

let database: TestDatabase;
let house: ReturnType<typeof signInFixture>;
let people = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  house = signInFixture(database.appUrl);
});
afterEach(() => setBusinessOffset(database.ownerUrl, '0'));
afterAll(async () => {
  await house.db.close();
  await database.drop();
});

const NEW = 'four plain words';
const UNUSABLE = { ok: false, refusal: { code: 'reset_link_unusable' } };
const owner = async (text: string, values: readonly unknown[] = []) =>
  (await onDatabase(database.ownerUrl, (client) => client.query(text, [...values]))).rows;
const mailbox = () => `person-${++people}@example.test`;
const reset = (token: string, password = NEW) => resetPassword(house.customer, { token, password });
const signsIn = async (email: string, password: string) =>
  (await login(house.customer, { email, password, ...browser })).ok;

describe('asking for a new password', () => {
  test('is the same work and the same answer whether the mailbox has an account or not', async () => {
    const known = mailbox();
    await house.addPerson(known);
    const ask = async (email: string) => {
      const statements: string[] = [];
      const sql: typeof house.db.sql = (name, text, values) => {
        statements.push(`${name}(${values.map((value) => typeof value).join(', ')})`);
        return house.db.sql(name, text, values);
      };
      const answer = await requestReset({ db: { sql }, budgetFactor: 1 }, { email, ip: '203.0.113.1' });
      return { statements, answer };
    };
    const [forSomebody, forNobody] = [await ask(known), await ask(mailbox())];
    expect(forSomebody).toEqual(forNobody);
    expect(forSomebody.answer).toEqual({ ok: true, value: null });
    expect(forSomebody.statements).toHaveLength(3);
  });

  test('is noted by the canonical address, with nothing of who asked', async () => {
    await requestReset(house.customer, { email: ' Somebody+shop@Example.Test ', ip: '203.0.113.2' });
    const [noted] = await owner('SELECT * FROM password_reset_requests ORDER BY id DESC LIMIT 1');
    expect(noted).toEqual({
      id: expect.any(String),
      email_canonical: 'somebody@example.test',
      created_at: expect.any(Date),
    });
  });

  test.each([
    ['with an account', true],
    ['without one', false],
  ])('a mailbox %s gets five letters an hour, whoever asks', async (_, exists) => {
    const email = mailbox();
    if (exists) await house.addPerson(email);
    const ask = (n: number) => requestReset(house.customer, { email, ip: `198.51.100.${n}` });
    for (let n = 1; n <= 5; n++) expect((await ask(n)).ok).toBe(true);
    expect(await ask(6)).toMatchObject({ ok: false, refusal: { code: 'too_many_attempts' } });
    await setBusinessOffset(database.ownerUrl, '61 minutes');
    expect((await ask(7)).ok).toBe(true);
  });

  test('one address asks twenty times an hour, for whomever', async () => {
    const ask = () => requestReset(house.customer, { email: mailbox(), ip: '203.0.113.77' });
    for (let n = 1; n <= 20; n++) expect((await ask()).ok).toBe(true);
    expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'too_many_attempts' } });
  });

  test('budgets name no mailbox', async () => {
    const subjects = await owner(`SELECT subject FROM attempt_budgets WHERE subject LIKE 'reset:%'`);
    expect(subjects.length).toBeGreaterThan(0);
    expect(subjects.filter(({ subject }) => subject.includes('@'))).toEqual([]);
  });
});

describe('a link', () => {
  test('sets the password, ends every session in both apps, and tells its owner', async () => {
    const email = mailbox();
    const id = await house.addPerson(email);
    const session = await house.customer.auth.openSession(id, browser);
    const token = await issueResetToken(house.customer, id);
    expect(await reset(token)).toEqual({ ok: true, value: null });
    expect(await house.customer.auth.readSession(`customer_session=${session?.sessionId}`)).toBeNull();
    expect([await signsIn(email, PASSWORD), await signsIn(email, NEW)]).toEqual([false, true]);
    expect(await owner('SELECT topic, payload FROM outbox_messages WHERE user_id = $1', [id])).toEqual([
      { topic: 'account.password_changed', payload: {} },
    ]);
  });

  test('is kept as a hash alone', async () => {
    const token = await issueResetToken(house.customer, await house.addPerson(mailbox()));
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const rows = await owner('SELECT token_hash FROM password_reset_tokens ORDER BY created_at DESC LIMIT 1');
    expect(rows).toEqual([{ token_hash: createHash('sha256').update(token).digest() }]);
  });

  test('works once, and ends the other links of its owner and of nobody else', async () => {
    const [email, other] = [mailbox(), mailbox()];
    const id = await house.addPerson(email);
    const tokens = [await issueResetToken(house.customer, id), await issueResetToken(house.customer, id)];
    const theirs = await issueResetToken(house.customer, await house.addPerson(other));
    expect((await reset(tokens[1] ?? '')).ok).toBe(true);
    for (const token of tokens) expect(await reset(token, 'another password')).toEqual(UNUSABLE);
    expect(await signsIn(email, NEW)).toBe(true);
    expect((await reset(theirs)).ok).toBe(true);
  });

  test('pressed many times at once works once', async () => {
    const email = mailbox();
    const id = await house.addPerson(email);
    const tokens = await Promise.all([1, 2, 3].map(() => issueResetToken(house.customer, id)));
    const pressed = [...tokens, ...tokens, ...tokens].map((token, n) => reset(token, `password number ${n}`));
    const answers = await Promise.all(pressed);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = answers.findIndex(({ ok }) => ok);
    expect(await signsIn(email, `password number ${winner}`)).toBe(true);
  });

  test('ends after half an hour', async () => {
    const token = await issueResetToken(house.customer, await house.addPerson(mailbox()));
    await setBusinessOffset(database.ownerUrl, '30 minutes');
    expect(await reset(token)).toEqual(UNUSABLE);
  });

  test.each(['', 'x', 'A'.repeat(43), 'A'.repeat(200), `${'A'.repeat(42)}\0`])(
    'that nobody sent is unusable, and costs no hashing: %j',
    async (token) => {
      let hashed = 0;
      const passwords = { hash: () => Promise.reject(new Error(`hashed ${++hashed}`)) };
      expect(await resetPassword({ db: house.db, passwords }, { token, password: NEW })).toEqual(UNUSABLE);
      expect(hashed).toBe(0);
    },
  );

  test('opens no door to the admin app, also when the role came after the letter', async () => {
    const [staff, member] = [await house.addPerson(mailbox()), await house.addPerson(mailbox())];
    const tokens = [await issueResetToken(house.customer, staff), await issueResetToken(house.customer, member)];
    await house.db.prisma.staffMember.create({ data: { userId: staff, level: 0 } });
    await house.db.prisma.dealerMember.create({ data: { userId: member, dealerId: await house.addDealer('Reset') } });
    for (const token of tokens) expect(await reset(token)).toEqual(UNUSABLE);
  });

  test('of a busy house stays good for the next press', async () => {
    const token = await issueResetToken(house.customer, await house.addPerson(mailbox()));
    const busy = { ok: false, refusal: { code: 'busy', retryAfterSeconds: 1 } } as const;
    const passwords = { hash: async () => busy };
    expect(await resetPassword({ db: house.db, passwords }, { token, password: NEW })).toEqual(busy);
    expect((await reset(token)).ok).toBe(true);
  });
});
