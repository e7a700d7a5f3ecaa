import { openSessions, type Stage } from '@bizcoin/testing';
import pg from 'pg';
import type { BenchRun } from '../bench-run';
import { openBenchHouse } from '../house/bench-house';
import { percentilesOf } from '../load/percentiles';
import { type Figure, figure } from '../report/figure';
import { type ListeningClient, listeningClient } from './listening-client';

const LISTENERS = 1_000;
const SHORT_LISTENERS = 50;
const ROUNDS = 10;
const SHORT_ROUNDS = 2;
const NOTIFIES = 200;
const CONNECTING_AT_ONCE = 50;
// The first stream makes the process listen, which tells every stream to read again, over two seconds.
const SETTLED_MS = 5_000;

/**
 * A thousand customers listen, each over a connection of its own, and something changes for all of them at once: how long
 * from the commit until each has heard. Beside it stands PostgreSQL's own NOTIFY to one bare listener.
 */
export async function benchLive(run: BenchRun): Promise<Figure[]> {
  const house = await openBenchHouse();
  try {
    const app = await house.launch('customer');
    await house.launch('worker');
    const customers = await house.stage.customers(run.short ? SHORT_LISTENERS : LISTENERS);
    const clients = await listen(app.port, await openSessions(house.stage, customers));
    house.closeWith(() => clients.forEach((client) => void client.close()));
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    const all: number[] = [];
    const slowest: number[] = [];
    const one: number[] = [];
    for (let round = 1; round <= (run.short ? SHORT_ROUNDS : ROUNDS); round++) {
      const reached = await change(house.stage, customers, clients);
      all.push(...reached);
      slowest.push(Math.max(...reached));
      one.push(...(await change(house.stage, customers.slice(0, 1), clients.slice(0, 1))));
      run.say(`round ${round}: all ${clients.length} within ${Math.round(Math.max(...reached))} ms`);
    }
    const bare = percentilesOf(await bareNotifies(house.database.appUrl));
    const [toAll, last, toOne] = [percentilesOf(all), percentilesOf(slowest), percentilesOf(one)];
    return [
      figure('live, bare NOTIFY to one bare listener, p50', bare.p50, 'ms'),
      figure('live, a change of one customer reaches its stream, p50', toOne.p50, 'ms'),
      figure(`live, a change reaches all ${clients.length}, p50 of the streams`, toAll.p50, 'ms'),
      figure(`live, a change reaches all ${clients.length}, p99 of the streams`, toAll.p99, 'ms', toAll.p50),
      figure(`live, a change reaches the last of ${clients.length}, p50 of the changes`, last.p50, 'ms'),
      figure(`live, a change reaches the last of ${clients.length}, the slowest`, Math.max(...slowest), 'ms'),
    ];
  } finally {
    await house.close();
  }
}

async function listen(port: number, sessions: readonly string[]): Promise<ListeningClient[]> {
  const clients: ListeningClient[] = [];
  for (let from = 0; from < sessions.length; from += CONNECTING_AT_ONCE) {
    const some = sessions.slice(from, from + CONNECTING_AT_ONCE);
    clients.push(...(await Promise.all(some.map((session) => listeningClient(port, session)))));
  }
  return clients;
}

/** Leaves word of a change for each of these customers in one transaction, and answers how long each stream took. */
async function change(
  { query }: Pick<Stage, 'query'>,
  customers: readonly string[],
  clients: readonly ListeningClient[],
): Promise<number[]> {
  const heard = Promise.all(clients.map((client) => client.next()));
  await query(
    `INSERT INTO outbox_messages (topic, user_id, payload)
     SELECT 'wallet.adjusted', id, '{"amount": "1.00", "balance": "1.00"}' FROM unnest($1::uuid[]) AS id`,
    [customers],
  );
  const committedAt = performance.now();
  return (await heard).map((at) => at - committedAt);
}

async function bareNotifies(url: string): Promise<number[]> {
  const [listener, speaker] = [new pg.Client(url), new pg.Client(url)];
  try {
    await Promise.all([listener.connect(), speaker.connect()]);
    await listener.query('LISTEN bench_live');
    const took: number[] = [];
    for (let count = 0; count < NOTIFIES; count++) {
      const heard = new Promise<void>((resolve) => listener.once('notification', () => resolve()));
      const begun = performance.now();
      await speaker.query('NOTIFY bench_live');
      await heard;
      took.push(performance.now() - begun);
    }
    return took;
  } finally {
    await Promise.all([listener.end(), speaker.end()]);
  }
}
