import type { LaunchedApp } from '@bizcoin/testing';
import { launchBrowser } from '@bizcoin/testing/browser';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appPages } from './app-pages';
import { type AttackHouse, openAttackHouse, PASSWORD } from './attack-house';
import { type EvilSite, openEvilSite } from './evil-site';
import { rowsOf } from './rows-of';

/** Two hosts of one site: cookies that are `SameSite` go from each to the other. */
const OWN_HOST = 'app.shop.localhost';
const SIBLING_HOST = 'evil.shop.localhost';

let house: AttackHouse;
let apps: Record<'customer' | 'admin', LaunchedApp>;
let evil: EvilSite;
let browser: Browser;
let people: Record<'customer' | 'admin', string>;
beforeAll(async () => {
  [house, evil, browser] = await Promise.all([openAttackHouse(), openEvilSite(), launchBrowser()]);
  apps = { customer: house.customer, admin: house.admin };
  people = { customer: await house.stage.customer(), admin: await house.stage.staff(2) };
});
afterAll(async () => {
  await browser.close();
  await Promise.all([house.close(), evil.close()]);
});

/** A browser in which somebody is signed in to the app at this host. */
async function signedIn(app: 'customer' | 'admin', host: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(20_000);
  const { cookies } = await house.visitor(apps[app], people[app]);
  await context.addCookies(
    [...cookies].map(([name, value]) => ({
      ...{ name, value, domain: host, path: '/', httpOnly: true, sameSite: 'Lax' as const },
    })),
  );
  return context.newPage();
}

const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );

/** What of the headers is not as it must be on any answer, whatever it answers. */
function headerFaults(headers: Headers): string[] {
  const expected = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
  const policy = directives(headers.get('content-security-policy') ?? '');
  const scripts = policy.get('script-src') ?? [];
  return [
    ...Object.entries(expected).flatMap(([name, value]) => (headers.get(name) === value ? [] : [name])),
    ...['default-src', 'frame-ancestors'].filter((name) => policy.get(name)?.join(' ') !== "'none'"),
    ...scripts.filter((source) => !/^('self'|'strict-dynamic'|'nonce-[\w+/]{22}==')$/.test(source)),
    ...['x-powered-by', 'server', 'access-control-allow-origin'].filter((name) => headers.has(name)),
  ];
}

describe.each(['customer', 'admin'] as const)('every answer of the %s app', (app) => {
  const ask = async (path: string, init: RequestInit = {}) => {
    const { cookies } = await house.visitor(apps[app], people[app]);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return fetch(`${apps[app].url}${path}`, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } });
  };

  test('carries the headers that keep it apart, page or not, found or not', async () => {
    const chunk = /src="(\/_next\/static\/[^"]+\.js)"/.exec(await (await ask('/login')).text())?.[1] ?? '';
    expect(chunk).not.toBe('');
    const json = { 'content-type': 'application/json', 'x-trpc-source': 'test' };
    const answers: [string, Promise<Response>][] = [
      ...appPages(app),
      ...[
        '/nowhere',
        '/api/nowhere',
        '/icon.svg',
        chunk,
        '/_next/static/nothing.js',
        '/_next/image?url=x',
        '//x',
        '/%00',
      ],
      ...['/api/health', '/api/ready', '/api/trpc/auth.me', '/api/trpc/nothing', '/api/trpc/auth.sessions?batch=1'],
      '/api/payments/webhook/sandbox',
    ].map((path) => [path, ask(path)]);
    answers.push(
      ['a refusal', ask('/api/trpc/auth.login', { method: 'POST', headers: json, body: '{}' })],
      ['a foreign origin', ask('/api/trpc/auth.logout', { method: 'POST', headers: { ...json, origin: 'http://x' } })],
      ['a page posted to', ask('/login', { method: 'POST' })],
      ['a preflight', ask('/api/trpc/auth.logout', { method: 'OPTIONS' })],
    );
    const faults: string[] = [];
    for (const [path, answered] of answers) {
      const { headers, status } = await answered;
      faults.push(...headerFaults(headers).map((fault) => `${path} (${status}): ${fault}`));
    }
    expect(answers.length).toBeGreaterThan(25);
    expect(faults).toEqual([]);
  });

  test('that is a page has a nonce of its own, which each of its scripts carries', async () => {
    const seen = new Set<string>();
    for (const path of [...appPages(app), '/nowhere']) {
      const answer = await ask(path);
      const policy = directives(answer.headers.get('content-security-policy') ?? '');
      const nonce = /'nonce-([^']+)'/.exec(policy.get('script-src')?.join(' ') ?? '')?.[1] ?? '';
      const closed = ['base-uri', 'form-action', 'connect-src', 'font-src'].map((name) => policy.get(name)?.join(' '));
      expect(closed, path).toEqual(["'none'", "'none'", "'self'", "'self'"]);
      const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length, path).toBeGreaterThan(0);
      expect(
        scripts.filter((script) => !script.includes(`nonce="${nonce}"`)),
        path,
      ).toEqual([]);
      expect(seen.has(nonce)).toBe(false);
      seen.add(nonce);
    }
  });

  test('that is a page runs its own scripts, and none that was written into it', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(`
      window.broken = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.push(effectiveDirective));
    `);
    await page.route('**/login', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/<body\b[^>]*>/, `$&${WRITTEN_IN}`);
      await route.fulfill({ response: answer, body });
    });
    await page.goto(`${apps[app].url}/login`);
    await page.getByLabel('E-mail').fill('nobody@example.test');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    const asked = page.waitForResponse((response) => response.url().includes('/api/trpc/auth.login'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect((await asked).status()).toBe(401);
    await page.evaluate(`{
      const form = Object.assign(document.createElement('form'), { action: 'http://evil.localhost/' });
      document.body.append(form);
      form.submit();
    }`);
    const refused = ['script-src-elem', 'script-src-attr', 'base-uri', 'object-src', 'img-src', 'form-action'];
    await expect.poll(() => page.evaluate('broken')).toEqual(expect.arrayContaining(refused));
    expect(await page.evaluate('window.stolen')).toBeUndefined();
    await context.close();
  });

  test('is refused by a frame of another site, and by one of a sibling host', async () => {
    const page = await signedIn(app, OWN_HOST);
    for (const host of ['evil.localhost', SIBLING_HOST]) {
      await page.goto(`http://${host}:${evil.port}/`);
      for (const path of ['/', '/login', '/nowhere', '/api/health', '/icon.svg']) {
        const address = `http://${OWN_HOST}:${apps[app].port}${path}`;
        await page.evaluate(`new Promise((done) => {
          const frame = document.createElement('iframe');
          frame.onload = done;
          frame.src = ${JSON.stringify(address)};
          document.body.replaceChildren(frame);
        })`);
        const [frame] = page.frames().filter((one) => one.parentFrame() !== null);
        expect(frame?.url(), `${host}: ${path}`).toBe('chrome-error://chromewebdata/');
      }
    }
    await page.context().close();
  });

  test('leaves no password in an address when a form is sent before its script runs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${apps[app].url}/login`);
    await page.getByLabel('E-mail').fill('ana@example.test');
    const password = page.getByLabel('Password', { exact: true });
    await password.fill(PASSWORD);
    const stopped = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'));
    await password.press('Enter', { noWaitAfter: true });
    expect((await stopped).text()).toContain('form-action');
    expect(new URL(page.url()).search).toBe('');
    await context.close();
  });
});

/** What a hole in our own markup would let somebody write into a page. */
const WRITTEN_IN = `
  <script>window.stolen = 'by a script'</script>
  <img src="/missing.png" onerror="window.stolen = 'by a handler'">
  <script nonce="guessed">window.stolen = 'by a guessed nonce'</script>
  <script src="data:text/javascript,window.stolen='by an address'"></script>
  <svg onload="window.stolen = 'by a picture'"></svg>
  <base href="http://evil.localhost/">
  <iframe srcdoc="<script>parent.stolen = 'by a frame'</script>"></iframe>
  <object data="data:text/html,x"></object>
  <img src="http://evil.localhost/leak">
  <img src="javascript:window.stolen = 1">
`;

describe('from a sibling host, with the cookie of who is signed in', () => {
  /** Mutations that need no knowledge of the victim, and inputs that they take. */
  async function mutations(): Promise<Readonly<Record<string, object>>> {
    const voucherId = await house.stage.voucher({ listed: true });
    return {
      'auth.logout': {},
      'auth.endOtherSessions': {},
      'notification.markRead': { all: true },
      'support.open': { subject: 'From afar', message: 'Not by the customer' },
      'voucher.redeem': { voucherId, key: '01a206a4-208e-7453-9b8b-facf4c74de6f' },
      'topUp.place': { amount: '5', key: '01a206a4-208e-7453-9b8b-facf4c74de6f' },
    };
  }

  test('no form and no script changes anything or reads anything', async () => {
    const page = await signedIn('customer', OWN_HOST);
    const own = `http://${OWN_HOST}:${house.customer.port}`;
    await page.goto(`http://${SIBLING_HOST}:${evil.port}/`);
    const { database } = house;
    const sessions = () => house.stage.query('SELECT encode(id_hash, $1) FROM sessions ORDER BY 1', ['hex']);
    const calls = await mutations();
    const before = [await rowsOf(database.ownerUrl), await sessions()];
    const arrived: { readonly what: string; readonly cookie: boolean }[] = [];
    const statuses: number[] = [];
    const noted: Promise<void>[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(own)) return;
      const note = request.allHeaders().then((headers) => {
        const what = `${request.method()} ${request.resourceType()} ${headers['content-type']?.split(';')[0]}`;
        arrived.push({ what, cookie: `${headers['cookie']}`.includes('customer_session=') });
      });
      // A request that was still under way when its page closed rejects; whoever waits for the note is told of it.
      note.catch(() => undefined);
      noted.push(note);
    });
    page.on('response', (response) => {
      if (response.request().method() === 'POST' && response.url().startsWith(own)) statuses.push(response.status());
    });
    const outcomes = await page.evaluate<string[]>(
      `(${attack.toString()})(${JSON.stringify(own)}, ${JSON.stringify(calls)})`,
    );
    await Promise.all(noted);
    expect(outcomes.filter((outcome) => outcome !== 'unreadable')).toEqual([]);
    // The attack is one: each of these came with the victim's cookie, and only the server refused it.
    const withCookie = arrived.filter(({ cookie }) => cookie).map(({ what }) => what);
    const times = Object.keys(calls).length;
    const kinds = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
    for (const kind of ['GET document undefined', ...kinds.map((type) => `POST document ${type}`)])
      expect(withCookie.filter((what) => what === kind).length, kind).toBeGreaterThanOrEqual(times);
    for (const kind of ['POST fetch text/plain', 'POST fetch application/json', 'POST ping text/plain'])
      expect(arrived.filter(({ what }) => what === kind).length, kind).toBeGreaterThanOrEqual(times);
    expect(statuses.filter((status) => status < 400)).toEqual([]);
    expect([await rowsOf(database.ownerUrl), await sessions()]).toEqual(before);
    await page.goto(`${own}/`);
    const me = `fetch('/api/trpc/auth.me').then((answer) => answer.json())`;
    expect(await page.evaluate(me)).toMatchObject({ result: { data: { id: people.customer } } });
    await page.context().close();
  });

  /** Runs in the page of the attacker: everything that a page may send elsewhere, and what it could read of the answers. */
  async function attack(own: string, calls: Record<string, object>): Promise<string[]> {
    const { document, navigator } = globalThis as unknown as BrowserWindow;
    const outcomes: string[] = [];
    const form = (address: string, method: string, enctype: string, fields: Record<string, string>) =>
      new Promise((done) => {
        const [frame, sent] = [document.createElement('iframe'), document.createElement('form')];
        frame.name = `frame-${Math.random()}`;
        Object.assign(sent, { action: address, target: frame.name });
        sent.setAttribute('method', method);
        sent.setAttribute('enctype', enctype);
        for (const [name, value] of Object.entries(fields)) {
          const field = document.createElement('input');
          Object.assign(field, { name, value });
          sent.append(field);
        }
        document.body.append(frame, sent);
        frame.onload = done;
        sent.submit();
      });
    const read = async (address: string, init: RequestInit) => {
      const answer = await fetch(address, { credentials: 'include', ...init }).catch(() => null);
      outcomes.push(answer === null || answer.type === 'opaque' ? 'unreadable' : await answer.text());
    };
    for (const [procedure, input] of Object.entries(calls)) {
      const address = `${own}/api/trpc/${procedure}`;
      const json = JSON.stringify(input);
      const fields = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]));
      await form(address, 'post', 'application/x-www-form-urlencoded', fields);
      await form(address, 'post', 'multipart/form-data', fields);
      // Two halves of JSON, joined by the sign that a form writes between a name and its value.
      await form(address, 'post', 'text/plain', { [`${json.slice(0, -1)}${json === '{}' ? '' : ','}"x":"`]: '"}' });
      await form(address, 'get', 'text/plain', { input: json });
      await read(address, { method: 'POST', mode: 'no-cors', body: json });
      await read(address, { method: 'POST', mode: 'no-cors', body: new URLSearchParams(fields) });
      const headers = { 'content-type': 'application/json', 'x-trpc-source': 'test' };
      await read(address, { method: 'POST', headers, body: json });
      await read(`${address}?batch=1`, { method: 'POST', headers, body: `{"0":${json}}` });
      await read(address, { method: 'PUT', headers, body: json });
      navigator.sendBeacon(address, new Blob([json], { type: 'text/plain' }));
    }
    for (const path of ['auth.me', 'wallet.get', 'wallet.get?batch=1', 'voucher.history'])
      for (const mode of ['cors', 'no-cors'] as const) await read(`${own}/api/trpc/${path}`, { mode });
    await read(`${own}/wallet`, { mode: 'cors' });
    return outcomes;
  }
});

/** The little of a page that the attacker needs; this project knows no types of browsers. */
interface BrowserWindow {
  readonly navigator: { sendBeacon(address: string, body: Blob): boolean };
  readonly document: {
    createElement(name: string): BrowserElement;
    readonly body: BrowserElement;
  };
}

interface BrowserElement {
  name: string;
  onload: ((done: unknown) => void) | null;
  append(...children: readonly BrowserElement[]): void;
  setAttribute(name: string, value: string): void;
  submit(): void;
}

test('behind https the cookie is bound to its very host, and browsers are told to stay there', async () => {
  const server = await house.anotherCustomerServer({ PUBLIC_CUSTOMER_URL: `https://${OWN_HOST}` });
  const { email } = await house.registered();
  const login = (origin: string, cookie = '') =>
    fetch(`${server.url}/api/trpc/auth.login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-trpc-source': 'test', origin, cookie },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
  const answer = await login(`https://${OWN_HOST}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
  const cookie = `${answer.headers.get('set-cookie')}`;
  expect(cookie).toMatch(/^__Host-customer_session=[a-z2-7]{40};/);
  for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
  expect(cookie).not.toMatch(/domain=/i);
  for (const origin of [
    `http://${OWN_HOST}`,
    `https://${SIBLING_HOST}`,
    `https://${OWN_HOST}.evil.example`,
    server.url,
  ])
    expect((await login(origin)).status, origin).toBe(403);
  const tossed = cookie.replace(/^__Host-([^;]+);.*$/, '$1');
  const me = await fetch(`${server.url}/api/trpc/auth.me`, { headers: { cookie: tossed } });
  expect(await me.json()).toEqual({ result: { data: null } });
});
