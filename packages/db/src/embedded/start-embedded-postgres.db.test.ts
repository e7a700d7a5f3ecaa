import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onDatabase } from '@bizcoin/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { freePort } from './free-port';
import { processCommand } from './process-command';
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './start-embedded-postgres';

let folder: string;
let running: EmbeddedPostgres[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bizcoin-embedded-'));
  chmodSync(folder, 0o755);
  running = [];
});
afterEach(async () => {
  for (const server of running) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const port = await freePort(31_000);
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'data'),
    port,
    superuserPassword: 'p/w @ü',
    log: () => undefined,
    ...options,
  });
  running.push(server);
  return server;
}

const run = (server: EmbeddedPostgres, sql: string) =>
  onDatabase(server.url('postgres'), async (client) => (await client.query(sql)).rows);

const gone = (pid: number) => vi.waitFor(() => expect(processCommand(pid)).toBe(''), { timeout: 8_000, interval: 20 });

test('what was committed survives a power cut, and the stale pid file does not stand in the way', async () => {
  const before = await start();
  await run(before, 'CREATE TABLE kept AS SELECT 42 AS answer');
  process.kill(before.pid, 'SIGKILL');
  await before.ended;
  const after = await start();
  expect(await run(after, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('a pid file whose number now belongs to another program is no obstacle', async () => {
  await (await start()).stop();
  writeFileSync(join(folder, 'data', 'postgres', 'postmaster.pid'), `${process.pid}\n`);
  expect(await run(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a second start on the same data is refused and harms nothing', async () => {
  const first = await start();
  await expect(start()).rejects.toThrow(`already running, started by process ${process.pid}`);
  expect(await run(first, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a taken port is named', async () => {
  const port = await freePort(31_000);
  const other = createServer().listen(port, '127.0.0.1');
  await expect(start({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
  other.close();
});

test('secrets and data that do not belong together are told at once', async () => {
  await (await start()).stop();
  await expect(start({ superuserPassword: 'another' })).rejects.toThrow(/do not belong together/);
});

test('stopping leaves no process and, of a throw-away cluster, no data', async () => {
  const server = await start({ throwaway: true });
  await server.stop();
  await gone(server.pid);
  expect(existsSync(join(folder, 'data', 'postgres'))).toBe(false);
});

/** A program of its own that starts a server, prints its process id, and goes on. */
async function launch(goOn: string): Promise<{ launcher: ChildProcess; pid: number }> {
  const script = `
    import { freePort, startEmbeddedPostgres } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'index.ts')).href)};
    const server = await startEmbeddedPostgres({
      dataDir: ${JSON.stringify(join(folder, 'data'))}, port: await freePort(31_500), superuserPassword: 'x', log: () => {}, throwaway: true,
    });
    console.log(server.pid);
    ${goOn}`;
  const file = join(folder, 'launcher.mts');
  writeFileSync(file, script);
  const launcher = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = await new Promise<number>((resolve) => launcher.stdout.once('data', (line) => resolve(Number(line))));
  return { launcher, pid };
}

test('a launcher that is killed without warning leaves no server behind', async () => {
  const { launcher, pid } = await launch('await new Promise(() => setInterval(() => {}, 1_000));');
  expect(processCommand(pid)).toContain('postgres');
  launcher.kill('SIGKILL');
  await gone(pid);
});

test('a launcher whose server has crashed ends by itself, and its data goes with it', async () => {
  const { launcher, pid } = await launch("process.kill(server.pid, 'SIGKILL');\n    await server.ended;");
  await vi.waitFor(() => expect(launcher.exitCode).toBe(0), { timeout: 8_000, interval: 20 });
  await gone(pid);
  await vi.waitFor(() => expect(existsSync(join(folder, 'data', 'postgres', 'base'))).toBe(false), { timeout: 8_000 });
});

// Only root meets a server that may not follow it into a closed folder; others run everything as themselves.
describe.skipIf(process.getuid?.() !== 0)('as root, with the data in a folder closed to others', () => {
  const closed = () => join(folder, 'home', '.data');
  const location = () => readFileSync(join(closed(), 'postgres.location'), 'utf8').trim();
  beforeEach(() => mkdirSync(join(folder, 'home'), { mode: 0o700 }));
  afterEach(() => {
    if (existsSync(closed())) rmSync(location(), { recursive: true, force: true });
  });

  test('the cluster lives where the server may reach it and is found again', async () => {
    const first = await start({ dataDir: closed() });
    await run(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(location()).toMatch(/^\/var\/lib\/bizcoin\/[0-9a-f]{16}$/);
    expect(await run(await start({ dataDir: closed() }), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  test('a copy of the folder does not open the original’s database', async () => {
    await (await start({ dataDir: closed() })).stop();
    const copy = join(folder, 'home', 'copy');
    mkdirSync(copy);
    writeFileSync(join(copy, 'postgres.location'), location());
    await expect(start({ dataDir: copy })).rejects.toThrow(/is a copy of/);
  });

  test('a database that is gone is told, not silently replaced by an empty one', async () => {
    await (await start({ dataDir: closed() })).stop();
    rmSync(location(), { recursive: true });
    await expect(start({ dataDir: closed() })).rejects.toThrow(/that folder is gone/);
  });
});
