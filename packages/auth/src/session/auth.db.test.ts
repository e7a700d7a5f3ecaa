import { createHash } from 'node:crypto';
import { createTestDatabase, onDatabase, setBusinessOffset, type TestDatabase } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, signInFixture } from '../sign-in/sign-in-fixture';
import { createAdminAuth } from './create-admin-auth';
import { createCustomerAuth } from './create-customer-auth';
import { endOtherSessions } from './end-other-sessions';
import { endSessionsOf } from './end-sessions-of';
import { listSessions } from './list-sessions';
import { customerSessionBesides, SESSION_PARAMETERS } from './session-statement';

let database: TestDatabase;
let shop: ReturnType<typeof signInFixture>;
let people = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  shop = signInFixture(database.appUrl);
});
beforeEach(() => setBusinessOffset(database.ownerUrl, '0'));
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  await shop.db.close();
  await database.drop();
});

const later = (interval: string) => setBusinessOffset(database.ownerUrl, interval);
const customerCookie = (id: string) => `theme=dark; customer_session=${id}`;
const adminCookie = (id: string) => `admin_session=${id}`;
const readCustomer = (id: string) => shop.customer.auth.readSession(customerCookie(id));
const readAdmin = (id: string) => shop.admin.auth.readSession(adminCookie(id));

async function openCustomer(roles: Parameters<typeof shop.addPerson>[1] = { customer: true }) {
  const userId = await shop.addPerson(`person${++people}@demo.test`, roles);
  const session = await shop.customer.auth.openSession(userId, browser);
  if (!session) throw new Error('a customer is admitted');
  return session;
}

async function openAdmin(roles: Parameters<typeof shop.addPerson>[1] = { level: 2 }) {
  const userId = await shop.addPerson(`person${++people}@demo.test`, roles);
  const session = await shop.admin.auth.openSession(userId, browser);
  if (!session) throw new Error('staff is admitted');
  return session;
}

describe('what is stored', () => {
  test('a dump of the table holds the SHA-256 of an id and never the id', async () => {
    const { sessionId } = await openCustomer();
    const dump = await onDatabase(database.ownerUrl, async (client) => {
      const { rows } = await client.query('SELECT s::text AS line FROM sessions s');
      return rows.map(({ line }) => line).join('\n');
    });
    expect(dump).toContain(createHash('sha256').update(sessionId).digest('hex'));
    expect(dump).not.toContain(sessionId);
    expect(dump).not.toContain(Buffer.from(sessionId).toString('hex'));
  });

  test('what stands in the table opens no session', async () => {
    const { sessionId } = await openCustomer();
    expect(await readCustomer(createHash('sha256').update(sessionId).digest('hex'))).toBeNull();
    expect(await readCustomer(sessionId)).not.toBeNull();
  });
});

describe('a session serves one app', () => {
  test('a person with both roles cannot use either session in the other app', async () => {
    const customer = await openCustomer({ customer: true, level: 2 });
    const admin = await shop.admin.auth.openSession(customer.user.id, browser);
    if (!admin) throw new Error('staff is admitted');
    expect(await readAdmin(customer.sessionId)).toBeNull();
    expect(await readCustomer(admin.sessionId)).toBeNull();
    expect(await shop.admin.auth.readSession(customerCookie(admin.sessionId))).toBeNull();
    expect(await readAdmin(admin.sessionId)).toMatchObject({ level: 2, dealer: null });
  });

  test('neither app ends a session of the other', async () => {
    const { sessionId } = await openCustomer();
    await shop.admin.auth.endSession(sessionId);
    expect(await readCustomer(sessionId)).not.toBeNull();
    await shop.customer.auth.endSession(sessionId);
    expect(await readCustomer(sessionId)).toBeNull();
  });

  test('a person without a role in an app gets no session there, and none is left behind', async () => {
    const staff = await shop.addPerson('only-staff@demo.test', { level: 0 });
    expect(await shop.customer.auth.openSession(staff, browser)).toBeNull();
    expect(await shop.db.prisma.session.count({ where: { userId: staff } })).toBe(0);
  });
});

describe('what is asked besides', () => {
  const besides = (cookie: string) =>
    shop.customer.auth.readSessionBesides(cookie, {
      statement: customerSessionBesides('address_and_word', `u.email || $${SESSION_PARAMETERS + 1}`),
      values: [', hello'],
    });

  test('is answered about the person of the session, many at once', async () => {
    const sessions = [await openCustomer(), await openCustomer(), await openCustomer()];
    const read = await Promise.all(sessions.map(({ sessionId }) => besides(customerCookie(sessionId))));
    expect(read).toEqual(sessions.map((session) => ({ session, answer: `${session.user.email}, hello` })));
  });

  test('is not answered without a session, and prolongs one like any other use', async () => {
    const { sessionId } = await openCustomer();
    await later('29 days');
    expect(await besides(customerCookie(sessionId))).not.toBeNull();
    await later('58 days');
    expect(await besides(customerCookie(sessionId))).not.toBeNull();
    await shop.customer.auth.endSession(sessionId);
    expect(await besides(customerCookie(sessionId))).toBeNull();
    expect(await besides('theme=dark')).toBeNull();
  });
});

describe('roles are those of this very request', () => {
  test('a raised level shows and a role taken away ends the session', async () => {
    const { sessionId, user } = await openAdmin({ level: 1 });
    await shop.db.prisma.staffMember.update({ where: { userId: user.id }, data: { level: 2 } });
    expect(await readAdmin(sessionId)).toMatchObject({ level: 2 });
    await shop.db.prisma.staffMember.delete({ where: { userId: user.id } });
    expect(await readAdmin(sessionId)).toBeNull();
  });

  test('a dealer’s member carries the dealer and no level, a customer the dealer whose customer it is', async () => {
    const delta = await shop.addDealer('Delta');
    const member = await openAdmin({ firm: delta });
    expect(member).toMatchObject({ level: null, dealer: { id: delta, name: 'Delta' }, user: { dealer: null } });
    const { sessionId, user } = await openCustomer();
    await shop.db.prisma.user.update({ where: { id: user.id }, data: { dealerId: delta } });
    expect(await readCustomer(sessionId)).toMatchObject({ user: { dealer: { id: delta, name: 'Delta' } } });
  });

  test('suspension shuts the admin app at once and leaves customers their view', async () => {
    const both = await openAdmin({ level: 2, customer: true });
    const customer = await shop.customer.auth.openSession(both.user.id, browser);
    await shop.db.prisma.user.update({ where: { id: both.user.id }, data: { suspendedAt: new Date() } });
    expect(await readAdmin(both.sessionId)).toBeNull();
    expect(await readCustomer(customer?.sessionId ?? '')).toMatchObject({ user: { suspendedAt: expect.any(Date) } });
  });
});

describe('a session ends by the database’s clock', () => {
  test('a customer’s after 30 idle days, each use prolongs it', async () => {
    const { sessionId } = await openCustomer();
    await later('29 days 23 hours');
    expect(await readCustomer(sessionId)).not.toBeNull();
    await later('59 days 22 hours');
    expect(await readCustomer(sessionId)).not.toBeNull();
    await later('89 days 23 hours');
    expect(await readCustomer(sessionId)).toBeNull();
  });

  test('an admin’s after one idle hour', async () => {
    const { sessionId } = await openAdmin();
    await later('59 minutes');
    expect(await readAdmin(sessionId)).not.toBeNull();
    await later('118 minutes');
    expect(await readAdmin(sessionId)).not.toBeNull();
    await later('179 minutes');
    expect(await readAdmin(sessionId)).toBeNull();
  });

  test('an early use prolongs too: 40 idle minutes after a use at minute 25 end nothing', async () => {
    const { sessionId } = await openAdmin();
    await later('25 minutes');
    expect(await readAdmin(sessionId)).not.toBeNull();
    await later('65 minutes');
    expect(await readAdmin(sessionId)).not.toBeNull();
  });

  test('an admin’s after twelve hours, however busy', async () => {
    const session = await openAdmin();
    const { sessionId } = session;
    for (let minutes = 50; minutes < 12 * 60; minutes += 50) {
      await later(`${minutes} minutes`);
      expect(await readAdmin(sessionId), `after ${minutes} minutes`).not.toBeNull();
    }
    await later('719 minutes');
    expect(await readAdmin(sessionId)).not.toBeNull();
    const [listed] = await listSessions(shop.admin, session);
    expect(Number(listed?.expiresAt) - Number(listed?.createdAt)).toBe(12 * 3_600_000);
    await later('721 minutes');
    expect(await readAdmin(sessionId)).toBeNull();
  });

  test('a process whose own clock is wrong neither ends nor prolongs a session', async () => {
    const { sessionId } = await openAdmin();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    expect(await readAdmin(sessionId)).not.toBeNull();
    vi.setSystemTime(Date.now() - 2 * 86_400_000);
    expect(await readAdmin(sessionId)).not.toBeNull();
    await later('61 minutes');
    expect(await readAdmin(sessionId)).toBeNull();
  });

  test('requests in quick succession write nothing', async () => {
    const { sessionId, user } = await openAdmin();
    const version = async () => {
      const rows = await shop.db.sql<{ xmin: string }>('v', 'SELECT xmin::text FROM sessions WHERE user_id = $1', [
        user.id,
      ]);
      return rows[0]?.xmin;
    };
    const opened = await version();
    await later('50 seconds');
    await readAdmin(sessionId);
    expect(await version()).toBe(opened);
    await later('70 seconds');
    await readAdmin(sessionId);
    expect(await version()).not.toBe(opened);
  });

  test('sessions that have ended are swept when their person signs in again', async () => {
    const { user } = await openCustomer();
    await later('31 days');
    await shop.customer.auth.openSession(user.id, browser);
    expect(await shop.db.prisma.session.count({ where: { userId: user.id } })).toBe(1);
  });
});

describe('the cookie', () => {
  test('is HttpOnly and Lax; on https also Secure and bound to the host by its name', () => {
    const plain = shop.customer.auth.sessionCookie('abc');
    expect(plain).toMatch(/^customer_session=abc; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/);
    const secure = createAdminAuth(shop.db, { secureCookie: true });
    expect(secure.sessionCookie('abc')).toMatch(
      /^__Host-admin_session=abc; HttpOnly; .*Path=\/; SameSite=Lax; Secure$/,
    );
    expect(secure.blankCookie()).toMatch(/^__Host-admin_session=; HttpOnly; Max-Age=0; Path=\/; SameSite=Lax; Secure$/);
  });

  test('without its prefix means nothing on https', async () => {
    const { sessionId } = await openCustomer();
    const secure = createCustomerAuth(shop.db, { secureCookie: true });
    expect(await secure.readSession(customerCookie(sessionId))).toBeNull();
    expect(await secure.readSession(`__Host-customer_session=${sessionId}`)).not.toBeNull();
  });

  test.each(['%', '%00', 'x'.repeat(100_000), '', "' OR 1=1 --"])(
    'with nonsense in it is no session: %.20j',
    async (text) => {
      expect(await readCustomer(text)).toBeNull();
    },
  );
});

describe('a person’s other sessions', () => {
  test('are listed for this app only, the present one marked, without anything that opens them', async () => {
    const here = await openCustomer({ customer: true, level: 0 });
    const there = await shop.customer.auth.openSession(here.user.id, { ...browser, userAgent: 'Phone/1.0' });
    await shop.admin.auth.openSession(here.user.id, browser);
    const listed = await listSessions(shop.customer, here);
    expect(listed.map(({ userAgent, current }) => ({ userAgent, current }))).toEqual([
      { userAgent: 'Phone/1.0', current: false },
      { userAgent: 'Browser/1.0', current: true },
    ]);
    expect(JSON.stringify(listed)).not.toContain(here.sessionId);
    expect(JSON.stringify(listed)).not.toContain(there?.sessionId);
  });

  test('end at a word, and this one stays', async () => {
    const here = await openCustomer();
    const there = await shop.customer.auth.openSession(here.user.id, browser);
    const stranger = await openCustomer();
    expect(await endOtherSessions(shop.customer, here)).toBe(1);
    expect(await readCustomer(there?.sessionId ?? '')).toBeNull();
    expect(await readCustomer(here.sessionId)).not.toBeNull();
    expect(await readCustomer(stranger.sessionId)).not.toBeNull();
  });

  test('end in one app or in both when privileges change', async () => {
    const customer = await openCustomer({ customer: true, level: 1 });
    await shop.admin.auth.openSession(customer.user.id, browser);
    expect(await endSessionsOf(shop.db.prisma, customer.user.id, 'admin')).toBe(1);
    expect(await readCustomer(customer.sessionId)).not.toBeNull();
    expect(await endSessionsOf(shop.db.prisma, customer.user.id)).toBe(1);
    expect(await readCustomer(customer.sessionId)).toBeNull();
  });
});
