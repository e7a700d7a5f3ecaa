import type { BenchRun } from '../bench-run';
import { openBenchHouse } from '../house/bench-house';
import { alternate } from '../load/alternate';
import { roundsOf } from '../load/rounds-of';
import { medianRun } from '../load/run-load';
import { type BenchCustomer, stockUp } from '../redeem/redeem-stock';
import { type Figure, figure } from '../report/figure';
import { rawPreviews } from './raw-previews';

const CLIENTS = 16;
const POOL_SIZE = 8;
const ROUNDS = { rounds: 3, seconds: 3, warmUpSeconds: 2 };
const STOCK = { customers: 2_000, vouchers: 1 };

/** What a voucher would give, asked over HTTP, beside the same reading and recording by the bare driver. */
export async function benchPreview(run: BenchRun): Promise<Figure[]> {
  const house = await openBenchHouse();
  try {
    const raw = rawPreviews(house.database.appUrl, POOL_SIZE);
    house.closeWith(raw.close);
    const app = await house.launch('customer', { env: { POOL_SIZE: String(POOL_SIZE) } });
    const stock = await stockUp(house.stage, house.secrets, STOCK);
    const voucher = stock.takeVoucher();
    const body = JSON.stringify({ code: voucher.code });
    const clients = await house.connect(app, CLIENTS);
    let turn = 0;
    const customer = () => stock.customers[turn++ % stock.customers.length] as BenchCustomer;
    const runs = await alternate(
      {
        raw: clients.map(() => () => raw.preview(customer(), voucher)),
        preview: clients.map(
          (client) => async () => (await client.post(PREVIEW, customer().cookie, body)).status === 200,
        ),
      },
      roundsOf(run, ROUNDS),
      run.say,
    );
    const [limit, preview] = [medianRun(runs.raw), medianRun(runs.preview)];
    return [
      figure('preview, raw limit', limit.perSecond, '/s'),
      figure('preview, of the raw limit', preview.perSecond, '/s', limit.perSecond),
      figure('preview, p50', preview.p50, 'ms'),
      figure('preview, p99 as a multiple of p50', preview.p99, 'ms', preview.p50),
    ];
  } finally {
    await house.close();
  }
}

const PREVIEW = '/api/trpc/voucher.preview';
