import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaunchedApp, processorTime } from '@bizcoin/testing';
import type { BenchRun } from '../bench-run';
import { type BenchHouse, openBenchHouse } from '../house/bench-house';
import { runLoad } from '../load/run-load';
import { stockUp } from '../redeem/redeem-stock';
import { redeemers } from '../redeem/redeemers';
import { type Figure, figure } from '../report/figure';
import { callTree } from './call-tree';
import type { CpuProfile } from './cpu-profile';
import { withoutIdle } from './without-idle';
import { writeFlamePage } from './write-flame-page';

const CLIENTS = 16;
const STOCK = { customers: 10_000, vouchers: 40_000 };
const SHORT_STOCK = { customers: 2_000, vouchers: 4_000 };
const EVERY_MICROSECONDS = 250;

/**
 * Where the processor's time goes while customers redeem: of the customer process and of PostgreSQL per redemption, and a
 * flame graph of the former. Being looked at slows the process down, so its rate is told by `redeem`, not here.
 */
export async function benchProfile(run: BenchRun): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bizcoin-profile-'));
  const house = await openBenchHouse();
  try {
    const app = await house.launch('customer', {
      nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-interval=${EVERY_MICROSECONDS}`],
    });
    const stock = await stockUp(house.stage, house.secrets, run.short ? SHORT_STOCK : STOCK);
    const workers = redeemers(await house.connect(app, CLIENTS), stock);
    await runLoad(workers, run.short ? 0.3 : 4);
    const from = microseconds();
    const before = await timesOf(house, app);
    const { count } = await runLoad(workers, run.short ? 1 : 8);
    const after = await timesOf(house, app);
    const until = microseconds();
    await app.stop();
    const { busy, idleShare } = withoutIdle(callTree(profileIn(folder), { from, until }));
    run.say(`The flame graph is ${writeFlamePage(busy, { count, short: run.short })}`);
    return [
      ...processorFigure('customer process', count, spent(before.app, after.app)),
      ...processorFigure('PostgreSQL', count, spent(before.database, after.database)),
      figure('profile, customer process waiting', idleShare * 100, '%'),
    ];
  } finally {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The clock of the profile: steady, and the same for all processes of a machine. */
const microseconds = () => Number(process.hrtime.bigint() / 1_000n);

interface Times {
  readonly app: ReadonlyMap<number, number>;
  readonly database: ReadonlyMap<number, number>;
}

async function timesOf({ stage }: BenchHouse, app: LaunchedApp): Promise<Times> {
  const backends = await stage.query<{ pid: number }>('SELECT pid FROM pg_stat_activity');
  return { app: times([app.pid]), database: times(backends.map(({ pid }) => pid)) };
}

const times = (pids: readonly number[]) =>
  new Map(
    pids.flatMap((pid) => {
      const time = processorTime(pid);
      return time === null ? [] : [[pid, time] as const];
    }),
  );

/** Milliseconds, of the processes that were there both times. */
const spent = (before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>) =>
  [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? time), 0);

/** Nothing where the system does not tell: no redemption is free. */
const processorFigure = (name: string, count: number, milliseconds: number): Figure[] =>
  milliseconds === 0 ? [] : [figure(`profile, ${name}, a redemption`, (milliseconds * 1_000) / count, 'µs')];

function profileIn(folder: string): CpuProfile {
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
  if (file === undefined) throw new Error('The customer process left no profile.');
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile;
}
