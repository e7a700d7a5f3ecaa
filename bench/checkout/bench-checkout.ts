import { randomUUID } from 'node:crypto';
import type { BenchRun } from '../bench-run';
import { type BenchHouse, openBenchHouse } from '../house/bench-house';
import { alternate, type Workers } from '../load/alternate';
import type { KeepAliveClient } from '../load/keep-alive-client';
import { percentilesOf } from '../load/percentiles';
import { roundsOf } from '../load/rounds-of';
import { type LoadResult, medianRun } from '../load/run-load';
import { type Figure, figure } from '../report/figure';
import { type BenchBuyer, type CheckoutStock, stockBuyers } from './checkout-stock';
import { rawPurchases } from './raw-purchases';
import { rawQuotes } from './raw-quotes';

const CLIENTS = 8;
const POOL_SIZE = 8;
const ROUNDS = { rounds: 3, seconds: 4, warmUpSeconds: 3 };
const BUYERS = 2_000;

type Variant = 'raw purchase' | 'purchase' | 'raw quote' | 'quote';

/**
 * Purchases paid with coins alone, quote and order, over HTTP on the built customer app, beside the raw limits of the
 * same run (docs/performance.md). Throws if the books do not hold afterwards: such a rate would be worth nothing.
 */
export async function benchCheckout(run: BenchRun): Promise<Figure[]> {
  const house = await openBenchHouse();
  try {
    const app = await house.launch('customer', { env: { POOL_SIZE: String(POOL_SIZE) } });
    run.say('stocking customers with coins');
    const stock = await stockBuyers(house.stage, BUYERS);
    const placed: number[] = [];
    const workers = workersOf(house, await house.connect(app, CLIENTS), stock, placed);
    const onWarm = () => void placed.splice(0);
    const runs = await alternate(workers, roundsOf(run, { ...ROUNDS, onWarm }), run.say);
    run.say('checking the books');
    await house.checkBooks();
    return figuresOf(runs, placed);
  } finally {
    await house.close();
  }
}

function workersOf(
  { database, closeWith }: BenchHouse,
  clients: readonly KeepAliveClient[],
  stock: CheckoutStock,
  placed: number[],
): Record<Variant, Workers> {
  const { packageId, takeBuyer } = stock;
  const purchases = rawPurchases(database.appUrl, POOL_SIZE, stock);
  const quotes = rawQuotes(database.appUrl, POOL_SIZE, stock);
  closeWith(purchases.close);
  closeWith(quotes.close);
  return {
    'raw purchase': clients.map(() => () => purchases.purchase(takeBuyer())),
    purchase: clients.map((client) => () => purchase(client, takeBuyer(), packageId, placed)),
    'raw quote': clients.map(() => () => quotes.quote(takeBuyer())),
    quote: clients.map((client) => async () => (await quote(client, takeBuyer(), packageId)) !== null),
  };
}

/** The price, then the order. How long the order took goes to `placed`. */
async function purchase(
  client: KeepAliveClient,
  buyer: BenchBuyer,
  packageId: string,
  placed: number[],
): Promise<boolean> {
  const quoteId = await quote(client, buyer, packageId);
  const begun = performance.now();
  const body = JSON.stringify({ packageId, bizcoins: 'max', quoteId, key: randomUUID() });
  const answer = await client.post('/api/trpc/checkout.place', buyer.cookie, body);
  placed.push(performance.now() - begun);
  return answer.status === 200 && answer.body.includes('"status":"paid"');
}

/** The id of a new quote, asked for as a browser does: in a batch of one. */
async function quote(client: KeepAliveClient, { cookie }: BenchBuyer, packageId: string): Promise<string | null> {
  const input = encodeURIComponent(JSON.stringify({ 0: { packageId, bizcoins: 'max' } }));
  const { status, body } = await client.get(`/api/trpc/checkout.quote?batch=1&input=${input}`, cookie);
  return status === 200 ? (/"quoteId":"([^"]+)"/.exec(body)?.[1] ?? null) : null;
}

function figuresOf(runs: Record<Variant, LoadResult[]>, placed: readonly number[]): Figure[] {
  const [rawPurchase, purchased] = [medianRun(runs['raw purchase']), medianRun(runs.purchase)];
  const [rawQuote, quoted] = [medianRun(runs['raw quote']), medianRun(runs.quote)];
  const place = percentilesOf(placed);
  return [
    figure('purchase paid with coins, raw limit', rawPurchase.perSecond, '/s'),
    figure(
      'purchase paid with coins, quote and order, of the raw limit',
      purchased.perSecond,
      '/s',
      rawPurchase.perSecond,
    ),
    figure('checkout.place, paid with coins, p50', place.p50, 'ms'),
    figure('checkout.place, paid with coins, p95', place.p95, 'ms'),
    figure('checkout.place, paid with coins, p99 as a multiple of p50', place.p99, 'ms', place.p50),
    figure('checkout.quote, raw limit', rawQuote.perSecond, '/s'),
    figure('checkout.quote, of the raw limit', quoted.perSecond, '/s', rawQuote.perSecond),
    figure('checkout.quote, p50', quoted.p50, 'ms'),
    figure('checkout.quote, p95', quoted.p95, 'ms'),
    figure('checkout.quote, p99 as a multiple of p50', quoted.p99, 'ms', quoted.p50),
  ];
}
