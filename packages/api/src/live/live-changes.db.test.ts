import { randomUUID } from 'node:crypto';
import { createTestDatabase, onDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { adminRouter } from '../admin-router';
import { customerRouter } from '../customer-router';
import type { Deps } from '../deps';
import { createTrpcEndpoint } from '../http/trpc-endpoint';
import { deliverOutbox } from '../outbox/deliver-outbox';
import { type OpenStream, openStream } from '../testing/open-stream';
import { testDeps } from '../testing/test-deps';
import { serveForTest, type TestServer } from '../testing/test-server';
import { createLiveHub } from './live-hub';
import { customerTopics, staffTopics } from './live-topics';

const within = { timeout: 5_000, interval: 10 };
let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let servers: TestServer[];

beforeEach(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
  deps = { ...deps, live: hub() };
  servers = [];
});
afterEach(async () => {
  await deps.live.end();
  for (const server of servers) await server.close();
  await deps.db.close();
  await database.drop();
});

const hub = (bounds: { seatsMax?: number } = {}) =>
  createLiveHub({ db: deps.db, url: database.appUrl, log: deps.log, lookEveryMs: 50, spreadMs: 0, ...bounds });

async function serve(router: typeof customerRouter | typeof adminRouter): Promise<TestServer> {
  const server = await serveForTest(createTrpcEndpoint({ router, deps, trustedProxies: 0, publicUrl: undefined }));
  servers.push(server);
  return server;
}

async function cookieOf(userId: string, app: 'customer' | 'admin' = 'customer'): Promise<string> {
  const auth = app === 'customer' ? deps.customerAuth : deps.adminAuth;
  const session = await auth.openSession(userId, { ip: null, userAgent: null, sessionId: null });
  return `${app}_session=${session?.sessionId}`;
}

async function listening(server: TestServer, cookie: string): Promise<Listening> {
  const stream = await openStream(server.url, cookie);
  let heard = 0;
  const hears = async (topics: readonly string[]) => {
    await vi.waitFor(() => expect(stream.topics.slice(heard).sort()).toEqual(topics), within);
    heard = stream.topics.length;
  };
  return { ...stream, hears };
}

interface Listening extends OpenStream {
  /** Waits until exactly these arrived since it was last asked. */
  hears(topics: readonly string[]): Promise<void>;
}

/** The first stream of a process makes it listen, and its ear tells it so. */
async function firstListener(server: TestServer, cookie: string) {
  const stream = await listening(server, cookie);
  await stream.hears(cookie.startsWith('admin') ? [...staffTopics].sort() : [...customerTopics].sort());
  return stream;
}

const write = (topic: string, userId: string | null) =>
  stage.query(`INSERT INTO outbox_messages (topic, user_id, payload) VALUES ($1, $2, '{}')`, [topic, userId]);

const killListeners = () =>
  onDatabase(database.adminUrl, (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'bizcoin live'`,
    ),
  );

describe('a customer hears of', () => {
  test('what moved on the own screens, and of nobody else’s', async () => {
    const server = await serve(customerRouter);
    const [ana, ben] = [await stage.customer(), await stage.customer()];
    const anas = await firstListener(server, await cookieOf(ana));
    const bens = await listening(server, await cookieOf(ben));
    await write('wallet.adjusted', ana);
    await write('voucher.changed', null);
    await deliverOutbox(deps);
    await anas.hears(['notifications', 'wallet']);
    await write('packages.changed', ben);
    await deliverOutbox(deps);
    await bens.hears(['packages']);
    await anas.hears([]);
  });

  test('all of it at once when a hundred things happened', async () => {
    const server = await serve(customerRouter);
    const customers = await stage.customers(100);
    const last = customers[99] ?? '';
    const stream = await firstListener(server, await cookieOf(last));
    for (const userId of customers) await write('order.changed', userId);
    await deliverOutbox(deps);
    await stream.hears(['orders', 'wallet']);
  });

  test('nothing before it is committed, and nothing of what was rolled back', async () => {
    const server = await serve(customerRouter);
    const ana = await stage.customer();
    const stream = await firstListener(server, await cookieOf(ana));
    await onDatabase(database.ownerUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(`INSERT INTO outbox_messages (topic, user_id, payload) VALUES ('wallet.expired', $1, '{}')`, [
        ana,
      ]);
      expect(await deliverOutbox(deps)).toBe(0);
      await client.query('ROLLBACK');
    });
    await write('packages.changed', ana);
    await deliverOutbox(deps);
    await stream.hears(['packages']);
  });
});

describe('everything is to be read again', () => {
  test('when the listening connection was lost, and then news arrive as before', async () => {
    const server = await serve(customerRouter);
    const ana = await stage.customer();
    const stream = await firstListener(server, await cookieOf(ana));
    const killed = await killListeners();
    expect(killed.rowCount).toBe(1);
    // Nobody hears this one.
    await write('wallet.adjusted', ana);
    await deliverOutbox(deps);
    await vi.waitFor(() => expect(new Set(stream.topics.slice(4)).size).toBe(4), within);
    const { length } = stream.topics;
    await write('packages.changed', ana);
    await deliverOutbox(deps);
    await vi.waitFor(() => expect(stream.topics.slice(length)).toContain('packages'), within);
  });
});

describe('a stream ends', () => {
  test('when the customer signs out, and no other does', async () => {
    const server = await serve(customerRouter);
    const ana = await stage.customer();
    const [here, there] = [await cookieOf(ana), await cookieOf(ana)];
    const [mine, other] = [await firstListener(server, here), await listening(server, there)];
    await server.post('auth.logout', '', { cookie: here });
    await mine.ended;
    expect(mine.events.at(-1)).toBe('return');
    await write('packages.changed', ana);
    await deliverOutbox(deps);
    await other.hears(['packages']);
  });

  test('when the session is revoked from elsewhere, or its time is over', async () => {
    const server = await serve(customerRouter);
    const [ana, ben] = [await stage.customer(), await stage.customer()];
    const revoked = await firstListener(server, await cookieOf(ana));
    const aged = await listening(server, await cookieOf(ben));
    await stage.query('DELETE FROM sessions WHERE user_id = $1', [ana]);
    await stage.query(`UPDATE sessions SET expires_at = business_now() - interval '1 second' WHERE user_id = $1`, [
      ben,
    ]);
    await Promise.all([revoked.ended, aged.ended]);
  });

  test('when staff are no staff any more', async () => {
    const server = await serve(adminRouter);
    const staff = await stage.staff(0);
    const stream = await firstListener(server, await cookieOf(staff, 'admin'));
    await stage.query('DELETE FROM staff_members WHERE user_id = $1', [staff]);
    await stream.ended;
  });

  test('when the process stops, and none begins any more', async () => {
    const server = await serve(customerRouter);
    const cookie = await cookieOf(await stage.customer());
    const stream = await firstListener(server, cookie);
    await deps.live.end();
    await stream.ended;
    expect((await openStream(server.url, cookie)).status).toBe(503);
  });
});

describe('who may not listen is refused, with a status', () => {
  test('nobody, and sessions of the other app', async () => {
    const server = await serve(customerRouter);
    const staff = (await cookieOf(await stage.staff(2), 'admin')).replace('admin_', 'customer_');
    for (const cookie of ['', staff]) {
      const stream = await openStream(server.url, cookie);
      await stream.ended;
      expect([stream.status, stream.topics]).toEqual([401, []]);
    }
  });

  test('members of a dealer at the staff’s', async () => {
    const server = await serve(adminRouter);
    const member = await stage.dealerMember(await stage.dealer());
    expect((await openStream(server.url, await cookieOf(member, 'admin'))).status).toBe(403);
  });

  test('a session with eight streams, until one of them has left', async () => {
    const server = await serve(customerRouter);
    const cookie = await cookieOf(await stage.customer());
    const streams = [];
    for (let count = 0; count < 8; count++) streams.push(await openStream(server.url, cookie));
    const refused = await openStream(server.url, cookie);
    await refused.ended;
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
    streams[0]?.leave();
    await vi.waitFor(async () => expect((await openStream(server.url, cookie)).status).toBe(200), within);
  });

  test('everybody beyond what one process holds', async () => {
    deps = { ...deps, live: hub({ seatsMax: 1 }) };
    const server = await serve(customerRouter);
    expect((await openStream(server.url, await cookieOf(await stage.customer()))).status).toBe(200);
    expect((await openStream(server.url, await cookieOf(await stage.customer()))).status).toBe(503);
  });
});

test('a stream is asked for alone: no batch and no POST opens one', async () => {
  const server = await serve(customerRouter);
  const cookie = await cookieOf(await stage.customer());
  const others = [
    ...['live.changes?batch=1', 'live.changes,live.changes?batch=1', 'wallet.get,live%2Echanges?batch=1'],
    ...['live.changes?b%61tch=1', 'live.changes?batch=2', 'live%252Echanges', 'live.changes,wallet.get'],
  ];
  for (const path of others) {
    const { status, headers } = await fetch(`${server.url}/api/trpc/${path}`, { headers: { cookie } });
    expect(status, path).toBe(400);
    expect(headers.get('content-type')).not.toContain('event-stream');
  }
  for (const path of ['live.changes', 'live.changes?batch=1', 'live.changes,wallet.get?batch=1'])
    expect((await server.post(path, '{}', { cookie })).status, path).toBe(405);
});

test('listeners take nobody’s place: more of them than calls are let in, and calls are answered', async () => {
  const server = await serve(customerRouter);
  const cookies = await Promise.all((await stage.customers(18)).map((userId) => cookieOf(userId)));
  for (const cookie of cookies)
    for (let count = 0; count < 8; count++) expect((await openStream(server.url, cookie)).status).toBe(200);
  const answers = await Promise.all(cookies.map((cookie) => server.get('wallet.get', { cookie })));
  expect(answers.map(({ status }) => status)).toEqual(cookies.map(() => 200));
});

test('nothing on the way may keep a stream back or store it', async () => {
  const server = await serve(customerRouter);
  const { headers } = await openStream(server.url, await cookieOf(await stage.customer()));
  expect(headers.get('content-type')).toContain('text/event-stream');
  expect(headers.get('x-accel-buffering')).toBe('no');
  expect(headers.get('cache-control')).toBe('no-store, no-transform');
  expect(headers.get('content-encoding')).toBeNull();
});

test('staff hear what their lists are about, each once a second at most', async () => {
  const server = await serve(adminRouter);
  const stream = await firstListener(server, await cookieOf(await stage.staff(1), 'admin'));
  for (let count = 0; count < 5; count++) {
    await write('voucher.changed', null);
    await write('ticket.changed', randomUUID());
    await deliverOutbox(deps);
  }
  await stream.hears(['tickets', 'vouchers']);
});
