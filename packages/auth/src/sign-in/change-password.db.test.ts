import { createTestDatabase, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changePassword } from './change-password';
import { login } from './login';
import { browser, PASSWORD, signInFixture } from './sign-in-fixture';

let database: TestDatabase;
let shop: ReturnType<typeof signInFixture>;

beforeAll(async () => {
  database = await createTestDatabase();
  shop = signInFixture(database.appUrl);
});
afterAll(async () => {
  await shop.db.close();
  await database.drop();
});

const NEW_PASSWORD = 'another-password-2';
const wrongCredentials = { ok: false, refusal: { code: 'wrong_credentials' } };

async function open(userId: string) {
  const session = await shop.customer.auth.openSession(userId, browser);
  if (!session) throw new Error('a customer is admitted');
  return session;
}

test('replaces the password and leaves one session, a new one', async () => {
  const userId = await shop.addPerson('ana@demo.test', { customer: true, level: 1 });
  const session = await open(userId);
  await open(userId);
  await shop.admin.auth.openSession(userId, browser);
  const input = { session, currentPassword: PASSWORD, newPassword: NEW_PASSWORD, ip: browser.ip, userAgent: null };
  const renewed = await changePassword(shop.customer, input);
  if (!renewed.ok) throw new Error('the password is right');
  expect(renewed.value.sessionId).not.toBe(session.sessionId);
  expect(await shop.customer.auth.readSession(`customer_session=${session.sessionId}`)).toBeNull();
  expect(await shop.customer.auth.readSession(`customer_session=${renewed.value.sessionId}`)).toEqual(renewed.value);
  expect(await shop.db.prisma.session.count({ where: { userId } })).toBe(1);
  const enter = (password: string) => login(shop.customer, { ...browser, email: 'ana@demo.test', password });
  expect(await enter(PASSWORD)).toEqual(wrongCredentials);
  expect(await enter(NEW_PASSWORD)).toMatchObject({ ok: true });
});

test('a wrong current password changes nothing and counts like a failed login', async () => {
  const session = await open(await shop.addPerson('ben@demo.test'));
  const change = (currentPassword: string) =>
    changePassword(shop.customer, {
      session,
      currentPassword,
      newPassword: NEW_PASSWORD,
      ip: browser.ip,
      userAgent: null,
    });
  for (let time = 0; time < 10; time++) expect(await change('wrong')).toEqual(wrongCredentials);
  const waiting = { ok: false, refusal: { code: 'too_many_attempts', retryAfterSeconds: 1 } };
  expect(await change(PASSWORD)).toEqual(waiting);
  expect(await login(shop.customer, { ...browser, email: 'ben@demo.test', password: PASSWORD })).toEqual(waiting);
  expect(await shop.customer.auth.readSession(`customer_session=${session.sessionId}`)).not.toBeNull();
});

test('of two changes at once one wins', async () => {
  const userId = await shop.addPerson('cy@demo.test');
  const session = await open(userId);
  const change = (newPassword: string) =>
    changePassword(shop.customer, { session, currentPassword: PASSWORD, newPassword, ip: browser.ip, userAgent: null });
  const answers = await Promise.all([change('first-password'), change('second-password')]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual([wrongCredentials]);
  expect(await shop.db.prisma.session.count({ where: { userId } })).toBe(1);
});
