import { randomUUID } from 'node:crypto';
import { setInterval as every } from 'node:timers/promises';
import { SIGNATURE_HEADER, signWebhook } from '@bizcoin/payments';
import { type LaunchedApp, residentMemory, type TrpcHttpClient } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AttackHouse, openAttackHouse } from './attack-house';
import { type RawRequest, rawRequest } from './raw-request';

/** What one process may have at once unless told otherwise (docs/operations.md). */
const PLACES = 128;
const MEMORY_MAX_MIB = 512;
const WEBHOOK_SECRET = 'only-the-gateway-signs-with-this';

let house: AttackHouse;
let customer: LaunchedApp;
let ana: TrpcHttpClient;
/** Began before all other tests and end after them, because cutting them off takes longer than the rest. */
let slow: Record<'headers' | 'body', { readonly request: RawRequest; readonly seconds: Promise<number> }>;
let dripping: AbortController;

beforeAll(async () => {
  house = await openAttackHouse({ LOG_LEVEL: 'debug', SANDBOX_WEBHOOK_SECRET: WEBHOOK_SECRET });
  customer = house.customer;
  ana = await house.visitor(customer, await house.stage.customer());
  const begin = (bytes: string) => {
    const [request, begunAt] = [rawRequest(customer.port, bytes), performance.now()];
    return { request, seconds: request.closed.then(() => (performance.now() - begunAt) / 1_000) };
  };
  slow = {
    headers: begin('GET /login HTTP/1.1\r\nHost: x\r\n'),
    body: begin(post('voucher.preview', { 'content-length': '60000' })),
  };
  dripping = new AbortController();
  void drip(dripping.signal).catch(() => undefined);
});
afterEach(async () => {
  expect((await ana.query('wallet.get')).status).toBe(200);
  expect(residentMemory(customer.pid) ?? 0).toBeLessThan(MEMORY_MAX_MIB);
});
afterAll(async () => {
  dripping.abort();
  await house.close();
});

/** One more sign each second, so that the connection is never idle. */
async function drip(signal: AbortSignal): Promise<void> {
  for await (const _ of every(1_000, null, { signal })) {
    slow.headers.request.send('x-more: 1\r\n');
    slow.body.request.send(' ');
  }
}

function post(procedures: string, headers: Readonly<Record<string, string>> = {}): string {
  const all = { host: 'x', 'content-type': 'application/json', 'x-trpc-source': 'attack', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST /api/trpc/${procedures} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** Sends these bytes and answers the status, or null when the server just ended the connection. */
async function statusOf(bytes: string, app: LaunchedApp = customer): Promise<number | null> {
  const request = rawRequest(app.port, bytes);
  const status = await request.status;
  request.close();
  return status;
}

const get = (path: string, lines = '') => `GET ${path} HTTP/1.1\r\nHost: x\r\n${lines}\r\n`;
const chunked = { 'transfer-encoding': 'chunked' };
const megabyte = 'a'.repeat(1_000_000);

describe('what is too much is refused or cut off', () => {
  test.each<[string, () => string, number | null]>([
    ['a body that says it is a gigabyte', () => post('auth.logout', { 'content-length': '1000000000' }), 413],
    [
      'a body that grows chunk by chunk',
      () => `${post('auth.logout', chunked)}${`10000\r\n${'a'.repeat(65_536)}\r\n`.repeat(20)}`,
      413,
    ],
    [
      'a megabyte to a batch',
      () => `${post('auth.logout,auth.logout?batch=1', { 'content-length': '1000000' })}${megabyte}`,
      413,
    ],
    [
      'a webhook of a megabyte',
      () =>
        get('/')
          .replace('GET /', 'POST /api/payments/webhook/sandbox')
          .replace('\r\n\r\n', `\r\ncontent-length: 1000000\r\n\r\n${megabyte}`),
      400,
    ],
    ['JSON ten thousand levels deep', () => deep(10_000), 400],
    ['JSON thirty thousand levels deep', () => deep(30_000), 400],
    ['thousands of headers', () => get('/login', 'x-a: 1\r\n'.repeat(5_000)), 431],
    ['one header of a megabyte', () => get('/login', `x-a: ${megabyte}\r\n`), 431],
    ['an address of a megabyte', () => get(`/${megabyte}`), 431],
    ['a batch of 500', () => get(`/api/trpc/${Array(500).fill('auth.me').join(',')}?batch=1`), 400],
    ['a batch of 2,000 commas', () => get(`/api/trpc/${','.repeat(2_000)}?batch=1`), 400],
    ['two lengths of one body', () => post('auth.logout', { 'content-length': '5\r\ncontent-length: 6' }), 400],
    [
      'a length and chunks, as smuggled requests have',
      () => `${post('auth.logout', { ...chunked, 'content-length': '4' })}0\r\n\r\n`,
      400,
    ],
    ['a line break that is none', () => 'GET /login HTTP/1.1\nHost: x\rx-a: 1\r\n\r\n', 400],
    ['no HTTP at all', () => '\x16\x03\x01\x02\x00\x01\x00', 400],
    ['a page posted to', () => `${post('x').replace('/api/trpc/x', '/login')}`, 405],
    ['the whole server asked for its options', () => 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n', 405],
    ['a page of another host, as proxies are asked', () => get('http://evil.example/login'), 400],
    ['a page that begins with two slashes', () => get('//evil.example/'), 400],
    ['the picture scaler', () => get('/_next/image?url=%2Ficon.svg&w=3840&q=100'), 404],
    ['a path that is no text', () => get('/api/trpc/%E0%A4%A'), 400],
    ['a path with a NUL', () => get('/%00'), 404],
    ['a path out of the folder', () => get('/_next/static/..%2f..%2f..%2f..%2fetc%2fpasswd'), 404],
    ['another protocol', () => get('/api/health', 'connection: upgrade\r\nupgrade: websocket\r\n'), null],
  ])('%s', async (_what, bytes, status) => {
    // Whoever renders pages listens for other protocols from the first page on.
    await fetch(`${customer.url}/login`);
    expect(await statusOf(bytes())).toBe(status);
  });

  const deep = (levels: number) => {
    const body = `${'['.repeat(levels)}${']'.repeat(levels)}`;
    return `${post('auth.login', { 'content-length': `${body.length}` })}${body}`;
  };
});

describe('places are for those who are being served', () => {
  const body = JSON.stringify({ 0: { code: 'x' }, 1: { code: 'x' } });

  test('twice as many slow senders as there are places keep nobody out', async () => {
    const senders = Array.from({ length: 2 * PLACES }, (_, index) =>
      rawRequest(
        customer.port,
        `${post(index % 2 ? 'voucher.preview' : 'voucher.preview,voucher.preview?batch=1', { 'content-length': '65536' })}{${'a'.repeat(60_000)}`,
      ),
    );
    // The server has read what was written before this, because it answers in the order of arrival.
    for (let call = 0; call < 20; call++) expect((await ana.query('wallet.get')).status).toBe(200);
    expect(senders.filter((sender) => sender.received() !== '')).toEqual([]);
    for (const sender of senders) sender.close();
  });

  test('three times as many as there are places leave before their answer, and every place is free again', async () => {
    const logins = JSON.stringify({
      0: { email: 'a@example.test', password: 'wrong' },
      1: { email: 'a@example.test', password: 'wrong' },
    });
    for (const [procedures, sent] of [
      ['voucher.preview,voucher.preview?batch=1', body],
      ['auth.login,auth.login?batch=1', logins],
    ] as const)
      for (let wave = 0; wave < 6; wave++) {
        const length = { 'content-length': `${sent.length}`, cookie: cookieOf(ana) };
        const callers = Array.from({ length: PLACES / 2 }, () =>
          rawRequest(customer.port, `${post(procedures, length)}${sent}`),
        );
        // By the time of this answer they are inside, and few of them are done.
        await ana.query('wallet.get');
        for (const caller of callers) caller.close();
      }
    await expect
      .poll(() => Promise.all(Array.from({ length: PLACES }, () => ana.query('wallet.get'))).then(statuses), {
        timeout: 20_000,
        interval: 200,
      })
      .toEqual([200]);
    const wrong = { email: 'b@example.test', password: 'wrong' };
    await expect.poll(() => ana.call('auth.login', wrong).then(({ status }) => status), { timeout: 20_000 }).toBe(401);
  });
});

const cookieOf = ({ cookies }: TrpcHttpClient) => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
const statuses = (answers: readonly { readonly status: number }[]) => [...new Set(answers.map(({ status }) => status))];

describe('what is sent to be logged', () => {
  const forged = '\r\n{"level":30,"msg":"all is well"}\u001b[2J\u0000\u009b31m\u2028\u202e';
  /** What HTTP itself lets through in a header: no control characters, but those beyond ASCII. */
  const inHeader = 'x\u009b31m\u0085{"level":30}';

  test('leaves each line of each log one entry of JSON, without a sign that a terminal obeys', async () => {
    const { query } = house.stage;
    // A defect that repeats what it was given, as those of the database do.
    await query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no: %', NEW.user_agent; END $$`,
    );
    await query(
      'CREATE TRIGGER refuse BEFORE INSERT ON voucher_redemption_attempts FOR EACH ROW EXECUTE FUNCTION refuse()',
    );
    const headers = { 'user-agent': inHeader, 'x-forwarded-for': inHeader, cookie: `${cookieOf(ana)}; x=${inHeader}` };
    for (const text of [forged, `SUMMER${forged}`, '\ud800']) {
      await ana.call('voucher.preview', { code: text }, headers);
      await ana.call('voucher.redeem', { voucherId: randomUUID(), key: text, [text]: text }, headers);
      await ana.call('auth.login', { email: `a@example.test${text}`, password: text }, headers);
      await ana.call('support.open', { subject: text, message: text }, headers);
      await ana.query(`wallet.get${encodeURIComponent(text.replace('\ud800', ''))}`, undefined, headers);
    }
    const defect = await ana.call('voucher.preview', { voucherId: randomUUID() }, headers);
    expect(defect.reference).not.toBeNull();
    await query('DROP TRIGGER refuse ON voucher_redemption_attempts');
    for (const app of [customer, house.admin]) {
      for (const path of ['/%0a%1b%5b2J%c2%9b31m', '/login?x=%0d%0aforged', '/\u009b31m\u0085'])
        await statusOf(get(path, `x-a: ${inHeader}\r\nnext-router-state-tree: ${inHeader}\r\nrsc: 1\r\n`), app);
      await statusOf(get('/login', `next-action: ${inHeader}\r\n`), app);
      expect(badLines(app.logs())).toEqual([]);
    }
    expect(customer.logs()).toContain(`${defect.reference}`);
    expect(customer.logs()).toContain('\\u009b31m');
  });

  const badLines = (log: string): string[] => log.split('\n').filter((line) => !isEntry(line) || CONTROL.test(line));

  const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e]/u;

  const isEntry = (line: string): boolean => {
    try {
      return typeof JSON.parse(line).level === 'number';
    } catch {
      return false;
    }
  };

  test('is no entry at all when a caller leaves in the middle of a sentence', async () => {
    const before = customer.logs();
    for (let caller = 0; caller < 20; caller++) {
      const request = rawRequest(customer.port, `${post('auth.logout', { 'content-length': '100' })}{`);
      await ana.query('wallet.get');
      request.close();
    }
    expect(await statusOf(get('/api/health'))).toBe(200);
    expect(customer.logs()).toBe(before);
  });
});

describe('a webhook', () => {
  const bodyOf = (id: string) =>
    JSON.stringify({ id, type: 'payment.captured', data: { reference: 'sbx_of_nobody', paymentId: randomUUID() } });
  const stored = (id: string) => house.stage.query('SELECT 1 FROM webhook_events WHERE event_id = $1', [id]);
  const send = (body: string, signature: string, app = customer) =>
    fetch(`${app.url}/api/payments/webhook/sandbox`, {
      method: 'POST',
      headers: { [SIGNATURE_HEADER]: signature },
      body,
    });
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  test('that is genuine is taken once, however often it is played again at the same moment', async () => {
    const id = `evt_${randomUUID()}`;
    const body = bodyOf(id);
    const signature = signWebhook(body, WEBHOOK_SECRET, new Date());
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(body, signature)));
    expect(statuses(answers)).toEqual([200]);
    expect(await stored(id)).toHaveLength(1);
  });

  test.each<[string, (body: string) => readonly [string, string]]>([
    ['signed by somebody else', (body) => [body, signWebhook(body, 'a-guessed-secret', new Date())]],
    ['recorded six minutes ago', (body) => [body, signWebhook(body, WEBHOOK_SECRET, minutesAgo(6))]],
    ['dated six minutes ahead', (body) => [body, signWebhook(body, WEBHOOK_SECRET, minutesAgo(-6))]],
    ['altered by one blank', (body) => [`${body} `, signWebhook(body, WEBHOOK_SECRET, new Date())]],
    ['in other letters of the same JSON', (body) => [escaped(body), signWebhook(body, WEBHOOK_SECRET, new Date())]],
    ['without a signature', (body) => [body, '']],
  ])('that is %s is refused and leaves nothing', async (_what, forge) => {
    const id = `evt_${randomUUID()}`;
    const [body, signature] = forge(bodyOf(id));
    expect((await send(body, signature)).status).toBe(400);
    expect(await stored(id)).toEqual([]);
  });

  test('has no door in the admin app', async () => {
    const body = bodyOf(`evt_${randomUUID()}`);
    const answer = await send(body, signWebhook(body, WEBHOOK_SECRET, new Date()), house.admin);
    expect(answer.status).toBe(405);
  });

  const escaped = (json: string) => json.replace('payment.captured', 'payment\\u002ecaptured');
});

test.each([
  ['headers', 10],
  ['body', 15],
] as const)('who sends %s sign by sign is cut off after %i seconds', async (what, secondsMax) => {
  const { request, seconds } = slow[what];
  expect(await seconds).toBeGreaterThan(secondsMax - 1);
  // Without anybody looking every second it would be thirty more.
  expect(await seconds).toBeLessThan(secondsMax + 10);
  expect(await request.status).toBe(408);
});
