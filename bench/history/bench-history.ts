import type { BenchRun } from '../bench-run';
import { alternate, type Workers } from '../load/alternate';
import { roundsOf } from '../load/rounds-of';
import { type LoadResult, medianRun } from '../load/run-load';
import { type Figure, figure } from '../report/figure';
import { type HistoryShop, openHistoryShop, type Work } from './history-shop';

const ROUNDS = { rounds: 3, seconds: 2, warmUpSeconds: 3 };
const FRESH = 25_000;
const SMALLEST = 10_000;
const LARGE = 1_000_000;
const LARGEST = 10_000_000;
const SHORT = 50_000;
const WORKS: readonly Work[] = ['redeem', 'history page', 'wallet page', 'voucher list'];

/**
 * The same work in shops that look back on ten thousand redemptions and on a million, ten million with `--full`: side by
 * side and in turn, so that a slow minute falls on all. Throws if the books of the smallest do not hold afterwards.
 */
export async function benchHistory(run: BenchRun): Promise<Figure[]> {
  const sizes = [SMALLEST, run.short ? SHORT : LARGE, ...(run.full ? [LARGEST] : [])];
  const shops = new Map<number, HistoryShop>();
  try {
    for (const redemptions of sizes) {
      run.say(`writing the past of a shop with ${words(redemptions)} redemptions`);
      shops.set(redemptions, await openHistoryShop({ redemptions, fresh: run.short ? FRESH / 10 : FRESH }));
    }
    const runs = await alternate(await workersOf(shops), roundsOf(run, ROUNDS), run.say);
    run.say('checking the books');
    // The larger pasts are written by the same statements.
    await shops.get(SMALLEST)?.house.checkBooks();
    return WORKS.flatMap((work) => figuresOf(work, sizes, runs));
  } finally {
    for (const { house } of shops.values()) await house.close();
  }
}

const words = (redemptions: number) => redemptions.toLocaleString('en');

const variantOf = (work: Work, redemptions: number) => `${work} at ${words(redemptions)} past redemptions`;

/** Work by work, so that the same in shops of different sizes runs one after the other. */
async function workersOf(shops: ReadonlyMap<number, HistoryShop>): Promise<Record<string, Workers>> {
  const opened = new Map<number, Readonly<Record<Work, Workers>>>();
  for (const [redemptions, shop] of shops) opened.set(redemptions, await shop.open());
  const workers: Record<string, Workers> = {};
  for (const work of WORKS) for (const [redemptions, by] of opened) workers[variantOf(work, redemptions)] = by[work];
  return workers;
}

function figuresOf(work: Work, sizes: readonly number[], runs: Readonly<Record<string, LoadResult[]>>): Figure[] {
  const rateAt = (redemptions: number) => medianRun(runs[variantOf(work, redemptions)] ?? []).perSecond;
  const smallest = rateAt(SMALLEST);
  return sizes.map((size) =>
    size === SMALLEST
      ? figure(variantOf(work, size), smallest, '/s')
      : figure(`${variantOf(work, size)}, of that at ${words(SMALLEST)}`, rateAt(size), '/s', smallest),
  );
}
