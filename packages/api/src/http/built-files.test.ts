import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerRequest } from './answer-request';
import { readBuiltFiles } from './built-files';
import { answerJson } from './json-answer';

const SCRIPT = 'export const words = "the same words again and again";'.repeat(50);
const CHUNK = '/_next/static/chunks/a~1.js';

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'built-files-'));
  const statics = join(folder, 'static');
  mkdirSync(join(statics, 'chunks'), { recursive: true });
  writeFileSync(join(statics, 'chunks/a~1.js'), SCRIPT);
  writeFileSync(join(statics, 'chunks/a~1.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(statics, 'chunks/a~1.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(statics, 'chunks/small.css'), 'a{}');
  writeFileSync(join(statics, 'chunks/secret.env'), 'KEY=1');
  writeFileSync(join(folder, 'service-worker.js'), SCRIPT);
  writeFileSync(join(folder, 'beside.js'), 'not for anybody');
  const nothing = async () => undefined;
  const answer = answerRequest({
    ...{ trpc: nothing, webhooks: null, https: false, dev: false, log: { error: () => undefined } },
    ready: async () => ({ ready: true, reasons: [] }),
    pages: async (_request, response) => answerJson(response, 404, 'the pages'),
    files: readBuiltFiles({ statics, serviceWorker: join(folder, 'service-worker.js') }),
  });
  server = createServer((asked, response) => void answer(asked, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** As it travels: nothing is decoded, and the address is sent as it is written. */
const ask = (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });

test('a script is sent in the smallest form its caller reads, and says that there are others', async () => {
  const brotli = await ask(CHUNK, { 'accept-encoding': 'gzip, br' });
  expect(brotli.headers).toMatchObject({
    ...{ 'content-encoding': 'br', vary: 'accept-encoding', 'content-length': String(brotli.body.length) },
    'content-type': 'application/javascript; charset=utf-8',
  });
  expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT);
  const gzip = await ask(CHUNK, { 'accept-encoding': 'gzip' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
  const plain = await ask(CHUNK);
  expect(plain.headers).not.toHaveProperty('content-encoding');
  expect(plain.headers.vary).toBe('accept-encoding');
  expect(plain.body.toString()).toBe(SCRIPT);
});

test('a file whose name changes with its content is kept for good, and each of its forms has a tag of its own', async () => {
  const forms = [await ask(CHUNK, { 'accept-encoding': 'br' }), await ask(CHUNK)];
  expect(forms.map(({ headers }) => headers['cache-control'])).toEqual([
    'public, max-age=31536000, immutable',
    'public, max-age=31536000, immutable',
  ]);
  const [first, second] = forms.map(({ headers }) => headers.etag ?? '');
  expect(first).not.toBe(second);
  const known = await ask(CHUNK, { 'accept-encoding': 'br', 'if-none-match': `"other", W/${first}` });
  expect([known.status, known.body.length]).toEqual([304, 0]);
  expect((await ask(CHUNK, { 'if-none-match': `${first}` })).status).toBe(200);
});

test('the service worker is asked for again each time, and may speak to its own origin only', async () => {
  const { headers, status } = await ask('/service-worker.js?v=2');
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['content-security-policy']).toBe("default-src 'none'; connect-src 'self'; frame-ancestors 'none'");
});

test('a file that was not compressed is sent as it is, and a question about one without its content', async () => {
  const css = await ask('/_next/static/chunks/small.css', { 'accept-encoding': 'br' });
  expect([css.body.toString(), css.headers.vary, css.headers['content-encoding']]).toEqual([
    'a{}',
    undefined,
    undefined,
  ]);
  const head = await ask(CHUNK, { 'accept-encoding': 'br' }, 'HEAD');
  expect([head.status, head.body.length, head.headers['content-encoding']]).toEqual([200, 0, 'br']);
});

test.each([
  '/_next/static/chunks/secret.env',
  '/_next/static/chunks/../../beside.js',
  '/_next/static/chunks/..%2f..%2fbeside.js',
  '/_next/static/chunks',
  '/_next/static/chunks/a~1.js.br',
  '/beside.js',
])('%s is none of the files', async (path) => {
  expect((await ask(path)).body.toString()).toBe('"the pages"');
});

test('a file is only read', async () => {
  expect((await ask(CHUNK, {}, 'POST')).status).toBe(405);
});
