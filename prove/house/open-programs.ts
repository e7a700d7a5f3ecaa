import { type LaunchApp, type LaunchedApp, launchApp } from '@bizcoin/testing';

/** The first or the second customer server, or one of those behind. */
export type Program = 0 | 1 | 'admin' | 'worker';

export interface Programs {
  readonly servers: readonly LaunchedApp[];
  readonly admin: LaunchedApp;
  /** Ends one without warning and starts it anew; `fault` is a place where it then dies, `<place>:kill`. */
  restart(program: Program, fault?: string): Promise<LaunchedApp>;
  /** Everything they have printed, also those that were ended. */
  logs(): string;
  stop(): Promise<unknown>;
}

// The worker looks after what nobody else does twice a second instead of every minute.
const envOf = (program: Program, fault?: string) => ({
  LOG_LEVEL: 'warn',
  ...(program === 'worker' && { TICK_MS: '500' }),
  ...(fault !== undefined && { FAULT: fault }),
});

/** Starts the built servers of one product. */
export async function openPrograms(terms: Omit<LaunchApp, 'env' | 'faults'>): Promise<Programs> {
  const running = new Map<Program, LaunchedApp>();
  const printed: string[] = [];
  const of = (program: Program): LaunchedApp => {
    const found = running.get(program);
    if (found === undefined) throw new Error(`${program} does not run`);
    return found;
  };
  const start = async (program: Program) => {
    const name = typeof program === 'number' ? 'customer' : program;
    running.set(program, await launchApp(name, { ...terms, env: envOf(program) }));
  };
  const stop = () => Promise.all([...running.values()].map((program) => program.stop()));
  await Promise.all(([0, 1, 'admin', 'worker'] as const).map(start)).catch(async (failure: unknown) => {
    await stop();
    throw failure;
  });
  return {
    get servers() {
      return [of(0), of(1)];
    },
    get admin() {
      return of('admin');
    },
    async restart(program, fault) {
      const before = of(program);
      await before.kill();
      printed.push(before.logs());
      const after = await again(before, { faults: fault !== undefined, env: envOf(program, fault) });
      running.set(program, after);
      return after;
    },
    logs: () => [...printed, ...[...running.values()].map((program) => program.logs())].join('\n'),
    stop,
  };
}

const STARTS_MAX = 20;

/** A program that finds no database at its start ends; whoever runs it starts it again. One that is to die may end so. */
async function again(before: LaunchedApp, changes: Required<Pick<LaunchApp, 'env' | 'faults'>>): Promise<LaunchedApp> {
  for (let start = 1; ; start++) {
    try {
      return await before.restart(changes);
    } catch (failure) {
      if (changes.faults || start === STARTS_MAX) throw failure;
    }
  }
}
