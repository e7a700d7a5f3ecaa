import { setTimeout as pause } from 'node:timers/promises';
import { residentMemory } from '@bizcoin/testing';
import type { BenchRun } from '../bench-run';
import { type BenchHouse, openBenchHouse } from '../house/bench-house';
import { cardOrders } from '../house/card-orders';
import { type BenchGateway, sandboxWithoutWebhooks } from '../house/sandbox-without-webhooks';
import { type Figure, figure } from '../report/figure';

const FEW = 1_000;
const MANY = 10_000;
const SHORT = { few: 50, many: 100 };

/** How long a worker took for all stale orders, and the memory it had meanwhile, in MiB; empty where nobody tells. */
interface Clearance {
  readonly orders: number;
  readonly seconds: number;
  readonly memory: readonly number[];
}

/**
 * One pass of the built worker over orders that nobody came back for, each with a page still open at the sandbox gateway:
 * a thousand, then ten thousand, the latter when asked for by name or `--full` (docs/performance.md). No webhook arrives, as after an outage. Throws if the books do not
 * hold afterwards, the gateway's own among them.
 */
export async function benchReconciler(run: BenchRun): Promise<Figure[]> {
  const house = await openBenchHouse();
  try {
    const gateway = await sandboxWithoutWebhooks(house);
    const few = await clear(house, gateway, { ...run, orders: run.short ? SHORT.few : FEW });
    // Three minutes that a look at everything does not have.
    const whole = run.named || run.full;
    const many = whole ? await clear(house, gateway, { ...run, orders: run.short ? SHORT.many : MANY }) : null;
    run.say('checking the books');
    await house.checkBooks(gateway.books);
    return figuresOf(few, many);
  } finally {
    await house.close();
  }
}

/** Begins its first pass as soon as it is up; long enough between two, so that nothing is left to a second one. */
const WORKER = { TICK_MS: '60000' };
const LOOK_EVERY_MS = 100;
const PATIENCE_MS = 600_000;

async function clear(
  house: BenchHouse,
  { launched, books }: BenchGateway,
  { say, orders }: Pick<BenchRun, 'say'> & { orders: number },
): Promise<Clearance> {
  say(`leaving ${orders} orders behind`);
  await cardOrders({ stage: house.stage, gateway: books, count: orders, stale: true });
  const worker = await house.launch('worker', { gateway: launched, env: WORKER });
  const begun = performance.now();
  const memory: number[] = [];
  while ((await pendingOrders(house)) > 0) {
    if (performance.now() - begun > PATIENCE_MS) throw new Error('the stale orders were not cleared in one pass');
    const now = residentMemory(worker.pid);
    if (now !== null) memory.push(now);
    await pause(LOOK_EVERY_MS);
  }
  const seconds = (performance.now() - begun) / 1_000;
  say(`${orders} orders in ${seconds.toFixed(1)} s`);
  await worker.stop();
  return { orders, seconds, memory };
}

/** By index, so that looking costs the measured work nothing. */
async function pendingOrders({ stage }: BenchHouse): Promise<number> {
  const rows = await stage.query(`SELECT 1 FROM orders WHERE status = 'pending' LIMIT 1`);
  return rows.length;
}

function figuresOf(few: Clearance, many: Clearance | null): Figure[] {
  const first = figure('reconciler, 1,000 stale orders', few.seconds, 's');
  if (many === null) return [first];
  const rate = ({ orders, seconds }: Clearance) => orders / seconds;
  return [
    first,
    figure('reconciler, 10,000 stale orders in one pass', many.seconds, 's'),
    figure('reconciler, orders per second at 10,000, of those at 1,000', rate(many), '/s', rate(few)),
    ...memoryFigures(few.memory, many.memory),
  ];
}

/** A heap grows until it is first swept, so the second half of a long pass says more than a short one. */
function memoryFigures(few: readonly number[], many: readonly number[]): Figure[] {
  if (few.length === 0 || many.length < 2) return [];
  const middle = Math.floor(many.length / 2);
  const [first, second] = [Math.max(...many.slice(0, middle)), Math.max(...many.slice(middle))];
  return [
    figure(
      'reconciler, peak memory of the worker at 10,000, of that at 1,000',
      Math.max(first, second),
      'MiB',
      Math.max(...few),
    ),
    figure('reconciler, peak memory in the second half of the pass, of the first half', second, 'MiB', first),
  ];
}
