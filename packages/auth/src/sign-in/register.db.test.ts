import { createTestDatabase, setBusinessOffset, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { login } from './login';
import { type RegisterInput, register } from './register';
import { browser, PASSWORD, signInFixture } from './sign-in-fixture';

let database: TestDatabase;
let shop: ReturnType<typeof signInFixture>;

beforeAll(async () => {
  database = await createTestDatabase();
  shop = signInFixture(database.appUrl);
});
beforeEach(async () => {
  await shop.db.prisma.attemptBudget.deleteMany();
});
afterAll(async () => {
  await shop.db.close();
  await database.drop();
});

const join = (email: string, more: Partial<RegisterInput> = {}) =>
  register(shop.customer, {
    ...browser,
    name: 'Dana',
    email,
    phone: null,
    password: PASSWORD,
    dealerCode: null,
    ...more,
  });
const emailTaken = { ok: false, refusal: { code: 'email_taken' } };
const malformed = (...paths: string[]) => ({
  ok: false,
  refusal: { code: 'invalid_input', issues: paths.map((path) => ({ path, code: 'malformed' })) },
});

test('makes a customer with an empty wallet, signed in, who can sign in again', async () => {
  const answer = await join('Dana+shop@demo.test ', { phone: '+49 30 1' });
  if (!answer.ok) throw new Error('the address is free');
  const { sessionId, user } = answer.value;
  expect(user).toMatchObject({ name: 'Dana', email: 'Dana+shop@demo.test', phone: '+49 30 1', dealer: null });
  expect(await shop.customer.auth.readSession(`customer_session=${sessionId}`)).toEqual(answer.value);
  expect(await shop.db.prisma.wallet.findUnique({ where: { userId: user.id } })).not.toBeNull();
  expect(await login(shop.customer, { ...browser, email: 'dana@demo.test', password: PASSWORD })).toMatchObject({
    ok: true,
  });
  expect(await login(shop.admin, { ...browser, email: 'dana@demo.test', password: PASSWORD })).toMatchObject({
    ok: false,
  });
});

test('ends the session the browser showed', async () => {
  const first = await join('first@demo.test');
  if (!first.ok) throw new Error('the address is free');
  await join('second@demo.test', { sessionId: first.value.sessionId });
  expect(await shop.customer.auth.readSession(`customer_session=${first.value.sessionId}`)).toBeNull();
});

test('of registrations of one mailbox at the same moment exactly one succeeds, the others read why', async () => {
  const spellings = [
    'eve@demo.test',
    'Eve@demo.test',
    'eve+a@demo.test',
    'EVE+b@DEMO.test',
    ' eve@demo.test',
    'eve+@demo.test',
  ];
  const answers = await Promise.all(spellings.map((email) => join(email)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual(Array(spellings.length - 1).fill(emailTaken));
  expect(await shop.db.prisma.user.count({ where: { emailCanonical: 'eve@demo.test' } })).toBe(1);
});

test('a taken address leaves the account and its password as they were', async () => {
  await join('owner@demo.test');
  expect(await join('owner+x@demo.test', { password: 'another-password', name: 'Thief' })).toEqual(emailTaken);
  const answer = await login(shop.customer, { ...browser, email: 'owner@demo.test', password: PASSWORD });
  expect(answer).toMatchObject({ ok: true, value: { user: { name: 'Dana' } } });
});

test('a dealer’s code makes the dealer’s customer, however it is typed; an unknown one is an issue of that field', async () => {
  const id = await shop.addDealer('Delta');
  expect(await join('delta-customer@demo.test', { dealerCode: ' delta ' })).toMatchObject({
    ok: true,
    value: { user: { dealer: { id, name: 'Delta' } } },
  });
  expect(await join('lost@demo.test', { dealerCode: 'D%' })).toEqual(malformed('dealerCode'));
  expect(await shop.db.prisma.user.count({ where: { emailCanonical: 'lost@demo.test' } })).toBe(0);
});

test('what the database cannot keep is an answer, not a failure', async () => {
  expect(await join('n\0ul@demo.test')).toEqual(malformed('email'));
  expect(await join('+tag@demo.test')).toEqual(malformed('email'));
  expect(await join('nul@demo.test', { name: 'a\0', phone: '\0', dealerCode: 'x\0' })).toEqual(
    malformed('name', 'phone', 'dealerCode'),
  );
});

test('a hundred an hour and address, refused ones too, then the time to wait', async () => {
  const subject = 'register:address:203.0.113.9';
  const now = new Date();
  await shop.db.prisma.attemptBudget.create({ data: { subject, windowStart: now, used: 98, lastUsedAt: now } });
  expect(await join('no address')).toEqual(malformed('email'));
  expect(await join('hundredth@demo.test')).toMatchObject({ ok: true });
  const spent = await join('one-too-many@demo.test');
  expect(spent).toMatchObject({ ok: false, refusal: { code: 'too_many_attempts' } });
  const wait = !spent.ok && spent.refusal.code === 'too_many_attempts' ? spent.refusal.retryAfterSeconds : 0;
  expect(wait).toBeGreaterThan(3_500);
  expect(wait).toBeLessThanOrEqual(3_600);
  expect(await join('elsewhere@demo.test', { ip: '203.0.113.10' })).toMatchObject({ ok: true });
  await setBusinessOffset(database.ownerUrl, '61 minutes');
  expect(await join('one-too-many@demo.test')).toMatchObject({ ok: true });
  await setBusinessOffset(database.ownerUrl, '0');
});
