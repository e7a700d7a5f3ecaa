import { randomUUID } from 'node:crypto';
import type { BenchRun } from '../bench-run';
import { openBenchHouse } from '../house/bench-house';
import { alternate, type Workers } from '../load/alternate';
import type { KeepAliveClient } from '../load/keep-alive-client';
import { roundsOf } from '../load/rounds-of';
import { type LoadResult, medianRun } from '../load/run-load';
import { type Figure, figure } from '../report/figure';
import { rawRedemptions } from './raw-redemptions';
import { type BenchCustomer, type RedeemStock, stockUp } from './redeem-stock';

const CLIENTS = 16;
const POOL_SIZE = 8;
const ROUNDS = { rounds: 3, seconds: 4, warmUpSeconds: 3 };
// Enough for rates that no machine of this size has reached.
const STOCK = { customers: 40_000, vouchers: 200_000 };
const SHORT_STOCK = { customers: 2_000, vouchers: 10_000 };

const HOT_CODES = 4;

type Variant = 'raw' | 'distinct' | 'hot' | 'refused';

/** Redemptions per second over HTTP on the built customer app, beside the raw limit of the same run (docs/performance.md). */
export async function benchRedeem(run: BenchRun): Promise<Figure[]> {
  const house = await openBenchHouse();
  try {
    const raw = rawRedemptions(house.database.appUrl, POOL_SIZE);
    house.closeWith(raw.close);
    const app = await house.launch('customer', { env: { POOL_SIZE: String(POOL_SIZE) } });
    run.say('stocking customers and vouchers');
    const stock = await stockUp(house.stage, house.secrets, run.short ? SHORT_STOCK : STOCK);
    const workers = await workersOf(await house.connect(app, CLIENTS), raw, stock);
    return figuresOf(await alternate(workers, roundsOf(run, ROUNDS), run.say));
  } finally {
    await house.close();
  }
}

async function workersOf(
  clients: readonly KeepAliveClient[],
  raw: ReturnType<typeof rawRedemptions>,
  stock: RedeemStock,
): Promise<Record<Variant, Workers>> {
  let turn = 0;
  const customer = () => stock.customers[turn++ % stock.customers.length] as BenchCustomer;
  const hot = await hotCodes(stock);
  const used = stock.takeVoucher();
  await clients[0]?.post(REDEEM, customer().cookie, bodyFor(used.code));
  const over =
    (client: KeepAliveClient, status: number, next: () => { who: BenchCustomer; code: string }) => async () => {
      const { who, code } = next();
      return (await client.post(REDEEM, who.cookie, bodyFor(code))).status === status;
    };
  return {
    raw: clients.map(() => () => raw.redeem(customer(), stock.takeVoucher())),
    distinct: clients.map((client) => over(client, 200, () => ({ who: customer(), code: stock.takeVoucher().code }))),
    hot: clients.map((client) => over(client, 200, hot)),
    refused: clients.map((client) => over(client, 409, () => ({ who: customer(), code: used.code }))),
  };
}

const REDEEM = '/api/trpc/voucher.redeem';
const bodyFor = (code: string) => JSON.stringify({ code, key: randomUUID() });

/** One hot code for as many redemptions as there are customers, then the next. */
async function hotCodes({ customers, hotVoucher }: RedeemStock) {
  const codes = await Promise.all(Array.from({ length: HOT_CODES }, hotVoucher));
  let turn = 0;
  return () => {
    const code = codes[Math.floor(turn / customers.length)]?.code;
    const who = customers[turn++ % customers.length];
    if (code === undefined || who === undefined) throw new Error('the hot codes are used up: make more');
    return { who, code };
  };
}

function figuresOf(runs: Record<Variant, LoadResult[]>): Figure[] {
  const [raw, distinct, hot, refused] = [
    medianRun(runs.raw),
    medianRun(runs.distinct),
    medianRun(runs.hot),
    medianRun(runs.refused),
  ];
  return [
    figure('redeem, raw limit', raw.perSecond, '/s'),
    figure('redeem, distinct codes, of the raw limit', distinct.perSecond, '/s', raw.perSecond),
    figure('redeem, one hot limited code, of distinct codes', hot.perSecond, '/s', distinct.perSecond),
    figure('redeem refused, of redeemed', refused.perSecond, '/s', distinct.perSecond),
    figure('redeem, distinct codes, p50', distinct.p50, 'ms'),
    figure('redeem, distinct codes, p95', distinct.p95, 'ms'),
    figure('redeem, distinct codes, p99 as a multiple of p50', distinct.p99, 'ms', distinct.p50),
    figure('redeem, one hot limited code, p50', hot.p50, 'ms'),
    figure('redeem, one hot limited code, p95', hot.p95, 'ms'),
    figure('redeem, one hot limited code, p99 as a multiple of p50', hot.p99, 'ms', hot.p50),
  ];
}
