import type { BenchRun } from '../bench-run';
import { openBenchHouse } from '../house/bench-house';
import { alternate } from '../load/alternate';
import { roundsOf } from '../load/rounds-of';
import { medianRun } from '../load/run-load';
import { stockUp } from '../redeem/redeem-stock';
import { redeemers } from '../redeem/redeemers';
import { type Figure, figure } from '../report/figure';

const CLIENTS = 16;
const ROUNDS = { rounds: 3, seconds: 4, warmUpSeconds: 3 };
const STOCK = { customers: 10_000, vouchers: 80_000 };
const SHORT_STOCK = { customers: 2_000, vouchers: 6_000 };

/** Redemptions of distinct codes by two processes of the customer app, beside one: the database is on the same cores. */
export async function benchProcesses(run: BenchRun): Promise<Figure[]> {
  const house = await openBenchHouse();
  try {
    const [first, second] = [await house.launch('customer'), await house.launch('customer')];
    const stock = await stockUp(house.stage, house.secrets, run.short ? SHORT_STOCK : STOCK);
    const alone = await house.connect(first, CLIENTS);
    const shared = [...(await house.connect(first, CLIENTS / 2)), ...(await house.connect(second, CLIENTS / 2))];
    const runs = await alternate(
      { one: redeemers(alone, stock), two: redeemers(shared, stock) },
      roundsOf(run, ROUNDS),
      run.say,
    );
    const [one, two] = [medianRun(runs.one), medianRun(runs.two)];
    return [
      figure('redeem, one app process', one.perSecond, '/s'),
      figure('redeem, two app processes, of one', two.perSecond, '/s', one.perSecond),
      figure('redeem, two app processes, p50, of that of one', two.p50, 'ms', one.p50),
    ];
  } finally {
    await house.close();
  }
}
