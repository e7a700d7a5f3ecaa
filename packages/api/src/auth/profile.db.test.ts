import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { customerRouter } from '../customer-router';
import type { Deps } from '../deps';
import { refusedWith } from '../testing/admin-caller';
import { type CustomerCaller, customerCaller } from '../testing/customer-caller';
import { testDeps } from '../testing/test-deps';
import { trpc } from '../trpc';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let customerId: string;
let customer: CustomerCaller;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
});
beforeEach(async () => {
  customerId = await stage.customer();
  customer = await customerCaller(deps, customerId);
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const currentSession = async (caller: CustomerCaller) =>
  (await caller.auth.sessions()).find(({ current }) => current)?.id ?? '';

describe('a profile', () => {
  test('keeps what is not given and clears what is null', async () => {
    const whole = { name: 'Ana Torres', phone: '+92 300 1234567', locale: 'ur', timeZone: 'Asia/Karachi' } as const;
    const { user } = await customer.auth.updateProfile(whole);
    expect(user).toMatchObject({ id: customerId, ...whole });
    await customer.auth.updateProfile({ phone: null, timeZone: null });
    expect(await customer.auth.me()).toMatchObject({ ...whole, phone: null, timeZone: null });
    expect((await customer.auth.updateProfile({})).user).toEqual(await customer.auth.me());
  });

  test.each([
    ['no name', { name: ' ' }],
    ['no name at all', { name: null }],
    ['a long phone number', { phone: '0'.repeat(33) }],
    ['a language the app does not speak', { locale: 'tlh' }],
    ['a zone that is none', { timeZone: 'Mars/Olympus' }],
    ['a bare offset as zone', { timeZone: '+05:00' }],
    ['a new e-mail address', { email: 'other@example.com' }],
  ])('with %s is invalid_input', async (_, change) => {
    const before = await customer.auth.me();
    expect(await refusedWith(customer.auth.updateProfile(change as never))).toMatchObject({ code: 'invalid_input' });
    expect(await customer.auth.me()).toEqual(before);
  });
});

describe('sessions', () => {
  test('one is ended by its id, and the others stay', async () => {
    const elsewhere = await customerCaller(deps, customerId);
    const third = await customerCaller(deps, customerId);
    const theirs = await currentSession(elsewhere);
    expect(await customer.auth.endSession({ id: theirs })).toEqual({ ended: 1 });
    expect(await refusedWith(elsewhere.auth.sessions())).toEqual({ code: 'not_signed_in' });
    expect(await third.auth.sessions()).toHaveLength(2);
    expect(await customer.auth.endSession({ id: theirs })).toEqual({ ended: 0 });
  });

  test('nobody ends a session of somebody else', async () => {
    const stranger = await customerCaller(deps, await stage.customer());
    const mine = await currentSession(customer);
    expect(await stranger.auth.endSession({ id: mine })).toEqual({ ended: 0 });
    expect(await customer.auth.sessions()).toHaveLength(1);
  });

  test('all are ended at once, this one too, and its cookie is taken away', async () => {
    const elsewhere = await customerCaller(deps, customerId);
    const session = await deps.customerAuth.openSession(customerId, { ip: null, userAgent: null, sessionId: null });
    const cookies: string[] = [];
    const here = trpc.createCallerFactory(customerRouter)({
      deps,
      request: {
        ...{ ip: '::1', userAgent: null, cookie: `customer_session=${session?.sessionId}` },
        setCookie: (cookie) => void cookies.push(cookie),
      },
    });
    expect(await here.auth.endAllSessions()).toEqual({ ended: 3 });
    expect(cookies.join()).toMatch(/^customer_session=;/);
    for (const caller of [customer, elsewhere, here])
      expect(await refusedWith(caller.auth.sessions())).toEqual({ code: 'not_signed_in' });
  });
});
