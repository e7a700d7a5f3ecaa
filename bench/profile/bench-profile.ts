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
import { type Call, callTree } from './call-tree';
import type { CpuProfile } from './cpu-profile';
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
    const root = callTree(profileIn(folder), { from, until });
    run.say(`The flame graph is ${writeFlamePage(root, { count, short: run.short })}`);
    return [
      figure('profile, customer process, a redemption', per(count, spent(before.app, after.app)), 'µs'),
      figure('profile, PostgreSQL, a redemption', per(count, spent(before.database, after.database)), 'µs'),
      figure('profile, customer process waiting', idleShare(root), '%'),
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

const times = (pids: readonly number[]) => new Map(pids.map((pid) => [pid, processorTime(pid) ?? 0]));

/** Milliseconds, of the processes that were there both times. */
const spent = (before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>) =>
  [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? time), 0);

const per = (count: number, milliseconds: number) => (milliseconds * 1_000) / count;

const idleShare = (root: Call) => ((root.calls.find(({ name }) => name === '(idle)')?.total ?? 0) / root.total) * 100;

function profileIn(folder: string): CpuProfile {
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
  if (file === undefined) throw new Error('The customer process left no profile.');
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile;
}
