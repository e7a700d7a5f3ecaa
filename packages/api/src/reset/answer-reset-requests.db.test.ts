import { createTestDatabase, type Stage, setBusinessOffset, setStage, type TestDatabase } from '@bizcoin/testing';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { customerRouter } from '../customer-router';
import { claimDeliveries } from '../delivery/claim-deliveries';
import type { Deps } from '../deps';
import { refusedWith } from '../testing/admin-caller';
import { testDeps } from '../testing/test-deps';
import { trpc } from '../trpc';
import { answerResetRequests } from './answer-reset-requests';
import { resetLink } from './reset-link';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let visits = 0;
const logged: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl, { log: pino({}, { write: (line) => void logged.push(line) }) });
});
beforeEach(() => stage.query('DELETE FROM notice_deliveries'));
afterEach(() => setBusinessOffset(database.ownerUrl, '0'));
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

/** A visitor from an address nobody came from before. */
const visitor = () =>
  trpc.createCallerFactory(customerRouter)({
    deps,
    request: { ip: `198.51.100.${++visits}`, userAgent: 'test', cookie: undefined, setCookie: () => undefined },
  });

async function emailOf(userId: string): Promise<string> {
  const [person] = await stage.query<{ email: string }>('SELECT email FROM users WHERE id = $1', [userId]);
  return person?.email ?? '';
}

const letters = async () =>
  (await claimDeliveries(deps, ['email', 'whatsapp'])).map(({ kind, userId }) => ({ kind, userId }));
const waiting = () => stage.query('SELECT * FROM password_reset_requests');

test('a customer who asks gets a letter; somebody without an account gets the same answer and none', async () => {
  const userId = await stage.customer();
  const answers = [
    await visitor().auth.requestReset({ email: await emailOf(userId) }),
    await visitor().auth.requestReset({ email: 'nobody@example.test' }),
  ];
  expect(answers).toEqual([{}, {}]);
  expect(await answerResetRequests(deps)).toBe(2);
  expect(await waiting()).toEqual([]);
  expect(await letters()).toEqual([{ kind: 'reset_requested', userId }]);
  expect(await answerResetRequests(deps)).toBe(0);
});

test('who works in the admin app, for the shop or for a dealer, gets none', async () => {
  const [staff, member, plain] = [await stage.customer(), await stage.customer(), await stage.staff(1)];
  await stage.query('INSERT INTO staff_members (user_id, level) VALUES ($1, 0)', [staff]);
  await stage.query('INSERT INTO dealer_members (user_id, dealer_id) VALUES ($1, $2)', [member, await stage.dealer()]);
  for (const userId of [staff, member, plain]) await visitor().auth.requestReset({ email: await emailOf(userId) });
  expect(await answerResetRequests(deps)).toBe(3);
  expect(await letters()).toEqual([]);
});

test('a suspended customer gets the letter: it is about their safety', async () => {
  const userId = await stage.customer({ suspended: true });
  await visitor().auth.requestReset({ email: await emailOf(userId) });
  await answerResetRequests(deps);
  expect(await claimDeliveries(deps, ['email'])).toMatchObject([{ userId, optional: false, obstacle: null }]);
});

test('a request that nobody took for half an hour is dropped, and so is its letter that nobody could send', async () => {
  const [first, second] = [await stage.customer(), await stage.customer()];
  await visitor().auth.requestReset({ email: await emailOf(first) });
  await answerResetRequests(deps);
  await visitor().auth.requestReset({ email: await emailOf(second) });
  await setBusinessOffset(database.ownerUrl, '31 minutes');
  expect(await answerResetRequests(deps)).toBe(1);
  expect(await claimDeliveries(deps, ['email'])).toMatchObject([{ userId: first, obstacle: 'too_late' }]);
});

test('four workers at once leave one letter for each request', async () => {
  const ids = await stage.customers(12);
  for (const userId of ids) await visitor().auth.requestReset({ email: await emailOf(userId) });
  const taken = await Promise.all([1, 2, 3, 4].map(() => answerResetRequests(deps)));
  expect(taken.reduce((sum, count) => sum + count, 0)).toBe(12);
  expect([...(await letters()), ...(await letters())]).toHaveLength(12);
});

test('without a mail server requests are taken away and the log says so, without naming anybody', async () => {
  const userId = await stage.customer();
  const email = await emailOf(userId);
  await visitor().auth.requestReset({ email });
  expect(await answerResetRequests({ ...deps, noticeChannels: ['whatsapp'] })).toBe(1);
  expect([await waiting(), await letters()]).toEqual([[], []]);
  expect(logged.join('')).toContain('without SMTP_URL no letter can be sent');
  expect(logged.join('')).not.toContain(email);
});

test('a mailed link sets the password once, whoever holds it', async () => {
  const userId = await stage.customer();
  const link = new URL(await resetLink(deps, userId));
  expect(`${link.origin}${link.pathname}${link.search}`).toBe('http://customer.test/reset');
  const token = link.hash.slice('#token='.length);
  expect(await visitor().auth.reset({ token, password: 'four plain words' })).toEqual({});
  expect(await refusedWith(visitor().auth.reset({ token, password: 'four plain words' }))).toEqual({
    code: 'reset_link_unusable',
  });
  const signedIn = await visitor().auth.login({ email: await emailOf(userId), password: 'four plain words' });
  expect(signedIn.user.id).toBe(userId);
});

test.each([
  ['a short password', { token: 'x', password: 'short' }],
  ['another field', { token: 'x', password: 'long enough', userId: 'x' }],
])('%s is invalid_input', async (_, input) => {
  expect(await refusedWith(visitor().auth.reset(input))).toMatchObject({ code: 'invalid_input' });
});
