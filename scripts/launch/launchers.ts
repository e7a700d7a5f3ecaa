import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { processCommand } from '@bizcoin/db/embedded';

const LOOK_EVERY_MS = 300;
const ANCESTORS_MAX = 12;

/**
 * Calls back when one of the programs that launched us (npx, pnpm, a shell between them) has ended. npx does not hand a
 * SIGTERM on: without this, stopping the command somebody typed would leave everything it started running.
 */
export function whenLauncherEnds(act: () => void): void {
  const launchers = launchersOf(process.pid);
  if (launchers.length === 0) return;
  const timer = setInterval(() => {
    if (launchers.every((pid) => processCommand(pid) !== '')) return;
    clearInterval(timer);
    act();
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** Our ancestors up to the command that was typed; whoever typed it (a shell, a supervisor) is not among them. */
function launchersOf(pid: number): readonly number[] {
  const between: number[] = [];
  let packageManagerAt = 0;
  for (let parent = parentOf(pid); parent > 1 && between.length < ANCESTORS_MAX; parent = parentOf(parent)) {
    between.push(parent);
    if (/\b(pnpm|npx|npm exec)\b/.test(processCommand(parent))) packageManagerAt = between.length;
  }
  return between.slice(0, packageManagerAt);
}

function parentOf(pid: number): number {
  if (!existsSync('/proc/self/status')) {
    return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout) || 0;
  }
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
