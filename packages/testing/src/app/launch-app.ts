import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@bizcoin/db/embedded';
import { plainEnvironment } from '../env';
import { repositoryRoot } from '../repository-root';

export interface LaunchedApp {
  /** `http://localhost:<port>`, without a slash at the end. */
  readonly url: string;
  readonly pid: number;
  /** Everything it has printed so far. */
  logs(): string;
  /** Asks it to end, and makes it after five seconds. Answers its exit code. */
  stop(): Promise<number | null>;
  /** Ends it without any warning, as a power cut would. */
  kill(): Promise<void>;
}

export interface LaunchApp {
  /** The address the app signs in with: `appUrl` of a test database. */
  readonly databaseUrl: string;
  /** Shared by all servers of one database; `codeSecrets()` makes some. */
  readonly secrets: CodeSecrets;
  readonly env?: Readonly<Record<string, string>>;
}

export interface CodeSecrets {
  readonly CODE_PEPPER: string;
  readonly CODE_KEY: string;
}

export const codeSecrets = (): CodeSecrets => ({
  CODE_PEPPER: `v1:${randomBytes(32).toString('base64')}`,
  CODE_KEY: `v1:${randomBytes(32).toString('base64')}`,
});

const PORTS_FROM = 22_000;
const PORTS_SPREAD = 8_000;
const START_ATTEMPTS_MAX = 3;

/** Starts the built server of an app in a process of its own and answers when it reports that it is ready. */
export async function launchApp(name: 'customer' | 'admin', options: LaunchApp): Promise<LaunchedApp> {
  for (let attempt = 1; ; attempt++) {
    // Test files run side by side: a random start makes it unlikely that two look at the same port at once.
    const port = await freePort(PORTS_FROM + Math.floor(Math.random() * PORTS_SPREAD));
    const app = startServer(name, port, options);
    if (await isReady(app)) return app;
    await app.kill();
    if (attempt === START_ATTEMPTS_MAX || !app.logs().includes('EADDRINUSE')) {
      throw new Error(`The ${name} app did not become ready. It printed:\n${app.logs()}`);
    }
  }
}

function startServer(
  name: string,
  port: number,
  { databaseUrl, secrets, env }: LaunchApp,
): LaunchedApp & { hasEnded(): boolean } {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server.js'], {
    cwd: join(repositoryRoot, 'apps', name),
    env: {
      ...plainEnvironment(),
      ...{ NODE_ENV: 'production', DEMO: '1', HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: databaseUrl },
      ...{ ...secrets, NEXT_TELEMETRY_DISABLED: '1' },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => lines.push(line));
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', (error) => lines.push(error.message));
    child.once('close', (code) => {
      process.off('exit', endWithUs);
      resolve(code);
    });
  });
  return {
    url: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    logs: () => lines.join('\n'),
    stop: () => end(child, ended, 'SIGTERM'),
    kill: () => end(child, ended, 'SIGKILL').then(() => undefined),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
  };
}

const STOP_PATIENCE_MS = 5_000;

async function end(child: ChildProcess, ended: Promise<number | null>, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
  try {
    return await ended;
  } finally {
    clearTimeout(impatience);
  }
}

const READY_TIMEOUT_MS = 60_000;

async function isReady({ url, hasEnded }: LaunchedApp & { hasEnded(): boolean }): Promise<boolean> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline && !hasEnded()) {
    const answer = await fetch(`${url}/api/ready`).catch(() => null);
    if (answer?.ok) return true;
    await pause(50);
  }
  return false;
}
