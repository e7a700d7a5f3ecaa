import { setTimeout as pause } from 'node:timers/promises';
import { type LaunchedApp, residentMemory } from '@bizcoin/testing';
import type { BenchRun } from '../bench-run';
import { openBenchHouse } from '../house/bench-house';
import { runLoad } from '../load/run-load';
import { stockUp } from '../redeem/redeem-stock';
import { redeemers } from '../redeem/redeemers';
import { type Figure, figure } from '../report/figure';

const CLIENTS = 16;
const STOCK = { customers: 10_000, vouchers: 60_000 };
const SHORT_STOCK = { customers: 2_000, vouchers: 4_000 };
const LOOK_EVERY_MS = 50;
const WORKER = { TICK_MS: '1000' };

/** The most memory that one customer process and the worker have while 16 clients redeem as fast as they can. */
export async function benchMemory(run: BenchRun): Promise<Figure[]> {
  const house = await openBenchHouse();
  try {
    const programs = {
      'customer process': await house.launch('customer'),
      worker: await house.launch('worker', { env: WORKER }),
    };
    const stock = await stockUp(house.stage, house.secrets, run.short ? SHORT_STOCK : STOCK);
    const workers = redeemers(await house.connect(programs['customer process'], CLIENTS), stock);
    const rest = memoryOf(programs);
    const load = runLoad(workers, run.short ? 1 : 12);
    const peak = await peakDuring(programs, load);
    run.say(`${Math.round((await load).perSecond)} redemptions a second`);
    return Object.keys(programs).flatMap((name) => {
      const [before, most] = [rest[name], peak[name]];
      if (before == null || most == null) return [];
      return [
        figure(`memory, ${name} after its start`, before, 'MiB'),
        figure(`memory, ${name} under the redeem load, peak, of that after its start`, most, 'MiB', before),
      ];
    });
  } finally {
    await house.close();
  }
}

type Memory = Readonly<Record<string, number | null>>;

const memoryOf = (programs: Readonly<Record<string, LaunchedApp>>): Memory =>
  Object.fromEntries(Object.entries(programs).map(([name, { pid }]) => [name, residentMemory(pid)]));

async function peakDuring(programs: Readonly<Record<string, LaunchedApp>>, load: Promise<unknown>): Promise<Memory> {
  let running = true;
  const ended = load.finally(() => {
    running = false;
  });
  const looking = async () => {
    let peak = memoryOf(programs);
    while (running) {
      await pause(LOOK_EVERY_MS);
      const now = memoryOf(programs);
      peak = Object.fromEntries(Object.keys(now).map((name) => [name, higher(peak[name], now[name])]));
    }
    return peak;
  };
  const [peak] = await Promise.all([looking(), ended]);
  return peak;
}

const higher = (one: number | null | undefined, other: number | null | undefined): number | null =>
  one == null || other == null ? null : Math.max(one, other);
