import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { guardAgainstOurDeath } from './guard';
import { say } from './progress';

const TERM_PATIENCE_MS = 6_000;

export interface Program {
  /** Printed before each of its lines; null keeps it silent. */
  readonly prefix: string | null;
  /** Which of its lines are worth printing; by default all. */
  readonly shows?: (line: string) => boolean;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export interface RunningProgram {
  readonly ended: Promise<number>;
  lastLines(): string;
  stop(): Promise<void>;
}

/** Starts a program in a process group of its own, so that it and all it starts can be stopped together. */
export function startProgram({ prefix, shows = () => true, command, args, cwd, env }: Program): RunningProgram {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const lines: string[] = [];
  const keep = (line: string) => {
    lines.push(line);
    if (lines.length > 200) lines.shift();
    if (prefix !== null && shows(line)) say(`${prefix}${line}`);
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', keep);
  const ended = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      keep(error.message);
      resolve(127);
    });
    child.once('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
  if (child.pid) guardAgainstOurDeath(child.pid);
  return { ended, lastLines: () => lines.join('\n'), stop: () => stopGroup(child, ended) };
}

async function stopGroup(child: ChildProcess, ended: Promise<number>): Promise<void> {
  signalGroup(child, 'SIGTERM');
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    ended,
    new Promise((resolve) => {
      timer = setTimeout(resolve, TERM_PATIENCE_MS);
    }),
  ]);
  clearTimeout(timer);
  // Also after a clean end: a grandchild may have outlived its parent.
  signalGroup(child, 'SIGKILL');
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // The group is empty: everything has ended already.
  }
}
