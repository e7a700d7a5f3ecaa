import { randomUUID } from 'node:crypto';
import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customerRouter } from '../customer-router';
import type { Deps } from '../deps';
import { testDeps } from '../testing/test-deps';
import { serveForTest, type TestServer } from '../testing/test-server';
import { createTrpcEndpoint } from './trpc-endpoint';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let server: TestServer;
let reference: TestServer;
let cookie: string;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
  server = await serveForTest(
    createTrpcEndpoint({ router: customerRouter, deps, trustedProxies: 0, publicUrl: undefined }),
  );
  reference = await serveForTest(async (req, res) => {
    await nodeHTTPRequestHandler({
      router: customerRouter,
      path: (req.url ?? '').slice('/api/trpc/'.length).split('?', 1)[0] ?? '',
      req,
      res,
      createContext: () => ({
        deps,
        request: {
          ip: '127.0.0.1',
          userAgent: null,
          cookie: req.headers.cookie,
          setCookie: (value: string) => res.appendHeader('set-cookie', value),
        },
      }),
    });
  });
  const customer = await stage.customer();
  const session = await deps.customerAuth.openSession(customer, { ip: null, userAgent: null, sessionId: null });
  cookie = `customer_session=${session?.sessionId}`;
});
afterAll(async () => {
  await server.close();
  await reference.close();
  await deps.db.close();
  await database.drop();
});

const signedIn = () => ({ cookie });
const attempts = () => stage.query('SELECT 1 FROM voucher_redemption_attempts');

describe('the thin adapter answers like tRPC, byte for byte', () => {
  const voucherId = randomUUID();
  for (const [what, path, body, withCookie] of [
    ['a success', 'auth.logout', '', false],
    ['a refusal', 'auth.login', { email: 'nobody@example.test', password: 'wrong-password' }, false],
    ['a missing session', 'voucher.preview', { code: 'SUMMER10' }, false],
    ['a refused preview', 'voucher.preview', { voucherId }, true],
    ['invalid input', 'voucher.preview', { code: 7, extra: true }, true],
    ['no input', 'voucher.redeem', '', true],
    ['an unknown procedure', 'voucher.destroy', {}, true],
    ['an unknown inherited name', 'voucher.constructor', {}, true],
    ['a query called as a mutation', 'wallet.get', {}, true],
    ['a body that is not JSON', 'voucher.preview', '{"code":', true],
  ] as const) {
    test(what, async () => {
      const headers = withCookie ? signedIn() : {};
      const ours = await server.post(path, body, headers);
      const theirs = await reference.post(path, body, headers);
      expect({ status: ours.status, text: ours.text }).toEqual({ status: theirs.status, text: theirs.text });
    });
  }
});

describe('the thin adapter answers queries like tRPC, byte for byte', () => {
  const asked = (input: unknown) => `input=${encodeURIComponent(JSON.stringify(input))}`;
  for (const [what, path, withCookie] of [
    ['an answer without input', 'auth.me', true],
    ['an answer in a batch of one', 'auth.me?batch=1', true],
    ['an answer that depends on its input', `wallet.entries?${asked({ limit: 5 })}`, true],
    ['the same in a batch of one', `wallet.entries?batch=1&${asked({ 0: { limit: 5 } })}`, true],
    ['a batch whose input is for another', `wallet.entries?batch=1&${asked({ 1: { limit: 5 } })}`, true],
    ['an empty input', 'wallet.entries?batch=1&input=', true],
    ['a refusal', `checkout.get?batch=1&${asked({ 0: { orderId: randomUUID() } })}`, true],
    ['a missing session', 'wallet.get?batch=1&input=%7B%7D', false],
    ['invalid input', `wallet.entries?batch=1&${asked({ 0: { limit: 'all' } })}`, true],
    ['no input where some is needed', 'checkout.get', true],
    ['input that is not JSON', 'wallet.entries?batch=1&input=%7B', true],
    ['a batch whose input is a list', `wallet.entries?batch=1&${asked([{ limit: 5 }])}`, true],
    ['a batch whose input is null', 'wallet.entries?batch=1&input=null', true],
    ['two calls', `auth.me,wallet.get?batch=1&${asked({})}`, true],
    ['a mutation called as a query', 'voucher.preview?batch=1', true],
    ['an unknown procedure', 'voucher.destroy?batch=1', true],
    ['an unknown inherited name', 'constructor?batch=1', true],
  ] as const) {
    test(what, async () => {
      const headers: Record<string, string> = withCookie ? signedIn() : {};
      const [ours, theirs] = await Promise.all([server.get(path, headers), reference.get(path, headers)]);
      expect({ status: ours.status, text: ours.text }).toEqual({ status: theirs.status, text: theirs.text });
    });
  }

  test('and never from a cache', async () => {
    const answer = await server.get('wallet.get?batch=1', signedIn());
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(answer.text)));
  });
});

describe('what a foreign page could send never reaches a procedure', () => {
  const body = { code: 'SUMMER10' };
  test.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a multipart form', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['a foreign origin', { origin: 'https://evil.example' }, 403],
    ['a sibling subdomain', { origin: 'http://other.127.0.0.1' }, 403],
    ['the opaque origin', { origin: 'null' }, 403],
  ])('%s is refused', async (_what, headers, status) => {
    const before = await attempts();
    expect((await server.post('voucher.preview', body, { ...signedIn(), ...headers })).status).toBe(status);
    expect(await attempts()).toHaveLength(before.length);
  });

  test('without x-trpc-source it is refused', async () => {
    const answer = await fetch(`${server.url}/api/trpc/voucher.preview`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: '{}',
    });
    expect(answer.status).toBe(400);
  });

  test('a mutation by GET is refused', async () => {
    const answer = await fetch(`${server.url}/api/trpc/auth.logout`, { headers: { cookie } });
    expect(answer.status).toBe(405);
  });

  test('the own origin is served', async () => {
    expect((await server.post('auth.logout', '', { origin: server.url })).status).toBe(200);
  });
});

describe('bad input gets a clear 4xx, writes nothing and breaks nothing', () => {
  test.each([
    ['an unknown field', { code: 'SUMMER10', userId: randomUUID() }],
    ['a wrong type', { code: { $gt: '' } }],
    ['both a code and an id', { code: 'SUMMER10', voucherId: randomUUID() }],
    ['null', null],
    ['a list', ['SUMMER10']],
    ['an id that is none', { voucherId: 'SUMMER10' }],
  ])('%s is invalid_input', async (_what, body) => {
    const before = await attempts();
    const answer = await server.post('voucher.preview', body, signedIn());
    expect(answer.status).toBe(400);
    expect(answer.json.error.data.refusal).toMatchObject({ code: 'invalid_input', issues: expect.any(Array) });
    expect(await attempts()).toHaveLength(before.length);
  });

  test.each([
    ['NUL bytes', 'SUM\u0000MER10'],
    ['right-to-left look-alikes', '\u202eSUMMER10'],
    ['an empty code', ''],
    ['only blanks', ' \u00a0\t '],
    ['far too long', 'A'.repeat(9_999)],
    ['an injected statement', "'; DROP TABLE vouchers; --"],
    ['a lone surrogate', '\ud800SUMMER10'],
  ])('%s is a mistyped code: recorded, nothing else', async (_what, code) => {
    const before = await attempts();
    const answer = await server.post('voucher.redeem', { code, key: randomUUID() }, signedIn());
    expect(answer.json.error.data).toMatchObject({ httpStatus: 400, refusal: { code: 'voucher_code_mistyped' } });
    expect(await attempts()).toHaveLength(before.length + 1);
  });

  test('full-width letters, blanks and dashes are read as the code they show', async () => {
    const answer = await server.post('voucher.preview', { code: ' ＳＵＭＭＥＲ-１０ ' }, signedIn());
    expect(answer.json.error.data.refusal.code).toBe('voucher_not_usable');
  });

  test('a megabyte is refused unread, and the server goes on', async () => {
    const answer = await server.post('voucher.redeem', { code: 'A'.repeat(1_000_000), key: randomUUID() }, signedIn());
    expect(answer.status).toBe(413);
    expect((await server.post('auth.logout', '')).status).toBe(200);
  });

  test('more than ten calls in a batch are refused before the first', async () => {
    const before = await attempts();
    const calls = 500;
    const path = Array(calls).fill('voucher.preview').join(',');
    const body = Object.fromEntries(Array.from({ length: calls }, (_, index) => [index, { code: 'SUMMER10' }]));
    expect((await server.post(`${path}?batch=1`, body, signedIn())).status).toBe(400);
    expect(await attempts()).toHaveLength(before.length);
  });

  test('deep JSON, a broken path and unknown methods are 4xx', async () => {
    expect(
      (await server.post('voucher.preview', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, signedIn())).status,
    ).toBe(400);
    expect((await server.post('voucher.%E0%A4%A', {}, signedIn())).status).toBe(400);
    expect((await fetch(`${server.url}/api/trpc/voucher.preview`, { method: 'DELETE' })).status).toBe(405);
  });
});

test('a database that is gone is busy with Retry-After, never a 500', async () => {
  const lost = testDeps(database.appUrl.replace(/:\d+\//, ':1/'));
  const broken = await serveForTest(
    createTrpcEndpoint({ router: customerRouter, deps: lost, trustedProxies: 0, publicUrl: undefined }),
  );
  const answer = await broken.post('voucher.preview', { code: 'SUMMER10' }, signedIn());
  expect({
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    refusal: answer.json.error.data.refusal.code,
  }).toEqual({
    status: 503,
    retryAfter: '1',
    refusal: 'busy',
  });
  await broken.close();
  await lost.db.close();
});

test('a defect answers with a reference and no detail, and the log has both', async () => {
  const lines: { reference?: string }[] = [];
  const log = {
    error: (line: { reference?: string }) => lines.push(line),
    warn() {},
    info() {},
  } as unknown as Deps['log'];
  const faulty = { ...deps, log, db: { ...deps.db, sql: () => Promise.reject(new Error('secret detail')) } };
  const broken = await serveForTest(
    createTrpcEndpoint({ router: customerRouter, deps: faulty, trustedProxies: 0, publicUrl: undefined }),
  );
  const answer = await broken.post('voucher.preview', { code: 'SUMMER10' }, signedIn());
  expect(answer.status).toBe(500);
  expect(answer.text).not.toContain('secret detail');
  expect(lines.map((line) => line.reference)).toEqual([answer.json.error.data.reference]);
  await broken.close();
});
