import { randomFrom } from '@bizcoin/testing';
import { startRecorder } from '../history/recorder';
import { openProofHouse, type ProofHouse } from '../house/proof-house';
import { checkOrders } from '../orders/check-orders';
import { errandOf, type Habits } from '../orders/errand';
import type { OrderAsk } from '../orders/order-ask';
import { isPaid } from '../orders/order-end';
import { readOrderEnds, readRefundEnds } from '../orders/read-order-ends';
import { runErrand } from '../orders/run-errand';
import { settleOrders } from '../orders/settle-orders';
import type { Proof, ProofResult, ProofRun } from '../proof/proof';
import type { Disturb } from './disturbances';
import { richCustomers, sales } from './wishes';

interface OrderScript {
  /** How many errands at most, and how many of them are under way at once. */
  readonly errands: number;
  readonly clients: number;
  readonly habits: Habits;
  /** What happens to the product meanwhile. */
  readonly disturb?: (random: () => number) => Disturb;
  /** The errands end when the disturbance has, not the other way round. */
  readonly untilDisturbed?: boolean;
  /** The disturbance lets the time of orders run out. */
  readonly hurried?: boolean;
}

const CUSTOMERS = 120;
const COINS = '60';
const PRICES = [4_000, 7_000, 10_000];

/** A proof that lets customers buy by card and coins, on a house of its own, and has every order checked. */
export const orderProof = (name: string, shows: string, script: OrderScript): Proof => ({
  name,
  shows,
  async run(run) {
    const house = await openProofHouse();
    try {
      return await prove(house, script, run);
    } finally {
      await house.close();
    }
  },
});

async function prove(house: ProofHouse, script: OrderScript, { random, seed }: ProofRun): Promise<ProofResult> {
  const { errands, clients, habits, hurried = false } = script;
  const customers = await richCustomers(house, CUSTOMERS, COINS);
  const goods = await sales(house, PRICES);
  // All of them beforehand: whoever comes first in the rush must not change what the others want.
  const waiting = Array.from({ length: errands }, () => errandOf(random, { customers, goods, habits })).reverse();
  const recorder = startRecorder<OrderAsk>();
  const before = await house.coins();
  let ended = false;
  let disturbed = false;
  const disturbance = script
    .disturb?.(randomFrom(seed + 1))(house, recorder, () => ended)
    .catch((failure: unknown) => recorder.miss(String(failure)))
    .finally(() => {
      disturbed = script.untilDisturbed === true;
    });
  const client = async () => {
    for (let errand = waiting.pop(); errand !== undefined && !disturbed; errand = waiting.pop())
      await runErrand({ house, recorder }, errand);
  };
  await Promise.all(Array.from({ length: clients }, client));
  ended = true;
  await disturbance;
  await settleOrders(house);
  const [ends, refunds, after] = [await readOrderEnds(house), await readRefundEnds(house), await house.coins()];
  const found = checkOrders({ calls: recorder.calls, ends, refunds, before, after, hurried });
  return {
    counts: {
      calls: recorder.calls.length,
      orders: ends.length,
      paid: ends.filter(({ status }) => isPaid(status)).length,
      refunds: refunds.length,
      'answers lost': recorder.calls.filter(({ outcome }) => outcome.kind === 'unknown').length,
      incidents: recorder.incidents.length,
    },
    broken: [...found, ...(await house.broken(recorder.faults))],
    ...{ calls: recorder.calls, incidents: recorder.incidents },
  };
}
