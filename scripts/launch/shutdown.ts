import { dismissGuard } from './guard';
import { whenLauncherEnds } from './launchers';
import { say } from './progress';

const LIMIT_MS = 9_500;

/** What has to be stopped, in the order in which it was started. */
export interface Shutdown {
  /** Adds something to stop; the last added is stopped first. */
  add(name: string, stop: () => Promise<void> | void): void;
  /** Stops everything once and ends the process; further calls change nothing. */
  now(exitCode: number): void;
  readonly begun: boolean;
}

/** Stops everything on SIGINT, SIGTERM, SIGHUP or the end of the command that was typed. Whatever does not stop within ten seconds is left to its guard. */
export function shutdownOnSignal(): Shutdown {
  const stops: { name: string; stop: () => Promise<void> | void }[] = [];
  let begun = false;
  const now = (exitCode: number) => {
    if (begun) return;
    begun = true;
    setTimeout(() => process.exit(exitCode || 1), LIMIT_MS);
    void stopAll(stops).finally(() => process.exit(exitCode));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!begun) say(`\nStopping (${signal}) …`);
      now(0);
    });
  }
  whenLauncherEnds(() => now(0));
  // The terminal or pipe we print to may be gone before us.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    add: (name, stop) => void stops.push({ name, stop }),
    now,
    get begun() {
      return begun;
    },
  };
}

async function stopAll(stops: { name: string; stop: () => Promise<void> | void }[]): Promise<void> {
  for (const { name, stop } of stops.reverse()) {
    await Promise.resolve(stop()).catch((failure) => say(`${name} did not stop: ${failure}`));
  }
  dismissGuard();
}
