import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { plainEnvironment } from '../env';
import { repositoryRoot } from '../repository-root';

export interface RunningServer {
  /** `http://localhost:<port>`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Settles with its exit code when it has ended, whoever ended it; null after a signal. */
  readonly ended: Promise<number | null>;
  /** Everything it has printed so far. */
  logs(): string;
  /** Asks it to end, and makes it after nine seconds. Answers its exit code. */
  stop(): Promise<number | null>;
  /** Ends it without any warning, as a power cut would. */
  kill(): Promise<void>;
}

export interface StartServer {
  /** Its folder in `apps`. */
  readonly name: string;
  readonly file: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly nodeOptions?: readonly string[] | undefined;
}

type Start =
  | { readonly ready: true; readonly running: RunningServer }
  | { readonly ready: false; readonly log: string };

/** Runs one built server on this machine only, until it says that it is ready; one that does not is ended. */
export async function startServer({ name, file, port, env, nodeOptions = [] }: StartServer): Promise<Start> {
  const child = spawn(process.execPath, ['--enable-source-maps', ...nodeOptions, file], {
    cwd: join(repositoryRoot, 'apps', name),
    env: {
      ...plainEnvironment(),
      ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => lines.push(line));
  const ended = untilEnded(child, lines);
  const running: RunningServer = {
    url: `http://localhost:${port}`,
    port,
    pid: child.pid ?? 0,
    ended,
    logs: () => lines.join('\n'),
    stop: () => end(child, ended, 'SIGTERM'),
    kill: () => end(child, ended, 'SIGKILL').then(() => undefined),
  };
  if (await isReady(port, child)) return { ready: true, running };
  await running.kill();
  return { ready: false, log: running.logs() };
}

function untilEnded(child: ChildProcess, lines: string[]): Promise<number | null> {
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  return new Promise((resolve) => {
    child.once('error', (error) => lines.push(error.message));
    child.once('close', (code) => {
      process.off('exit', endWithUs);
      resolve(code);
    });
  });
}

/** A server grants itself eight seconds to finish what is under way. */
const STOP_PATIENCE_MS = 9_000;

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

async function isReady(port: number, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/ready`).catch(() => null);
    if (answer?.ok) return true;
    await pause(50);
  }
  return false;
}
