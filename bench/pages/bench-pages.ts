import { openSessions, type Stage } from '@bizcoin/testing';
import { launchBrowser } from '@bizcoin/testing/browser';
import type { Browser } from 'playwright-core';
import type { BenchRun } from '../bench-run';
import { openBenchHouse } from '../house/bench-house';
import { type Figure, figure } from '../report/figure';
import { type Address, type Visit, visitPage } from './visit-page';

const PATHS = {
  customer: ['/login', '/vouchers', '/packages', '/wallet'],
  admin: ['/vouchers', '/customers', '/orders'],
} as const;
const VISITS = 3;
/** Makes a telephone of the middle class out of this machine, more or less. */
const SLOWNESS = 4;
const VOUCHERS = 20;

type App = keyof typeof PATHS;

/** What the main pages weigh and how soon they answer, on a first visit by a browser whose processor is slowed down. */
export async function benchPages(run: BenchRun): Promise<Figure[]> {
  const house = await openBenchHouse();
  try {
    const origins = { customer: (await house.launch('customer')).url, admin: (await house.launch('admin')).url };
    const cookies = await visitors(house.stage);
    const browser = await launchBrowser();
    house.closeWith(() => browser.close());
    const figures: Figure[] = [];
    for (const app of ['customer', 'admin'] as const) {
      for (const path of PATHS[app]) {
        const address = { origin: origins[app], path, cookie: path === '/login' ? null : cookies[app] };
        figures.push(...figuresOf(`${app} ${path}`, await measure(browser, address, run)));
        run.say(`${app} ${path}`);
      }
    }
    return figures;
  } finally {
    await house.close();
  }
}

/** A customer to whom some vouchers are listed and who owns something, and somebody of the staff. */
async function visitors(stage: Stage): Promise<Record<App, readonly [string, string]>> {
  const customer = await stage.customer();
  await stage.bizcoins(customer, '40');
  for (let made = 0; made < VOUCHERS; made++) await stage.voucher({ listed: true });
  await stage.package({ messages: 1_000, price: '10' });
  await stage.package({ messages: 5_000, price: '40' });
  const [portal = ''] = await openSessions(stage, [customer]);
  const [office = ''] = await openSessions(stage, [await stage.staff(2)], 'admin');
  return { customer: ['customer_session', portal], admin: ['admin_session', office] };
}

interface Visits {
  readonly slow: readonly Visit[];
  readonly whole: readonly Visit[];
}

/** In turn, after one visit that only wakes the server up. */
async function measure(browser: Browser, address: Address, { short }: BenchRun): Promise<Visits> {
  await visitPage(browser, address, 1);
  const [slow, whole]: [Visit[], Visit[]] = [[], []];
  for (let visit = 0; visit < (short ? 1 : VISITS); visit++) {
    slow.push(await visitPage(browser, address, SLOWNESS));
    whole.push(await visitPage(browser, address, 1));
  }
  return { slow, whole };
}

function figuresOf(page: string, { slow, whole }: Visits): Figure[] {
  const median = (visits: readonly Visit[], of: keyof Visit) => {
    const sorted = visits.map((visit) => visit[of]).sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return [
    figure(`${page}, JavaScript compressed`, median(slow, 'scripts'), 'kB'),
    figure(
      `${page}, interactive with a quarter of the processor, of the whole`,
      ...([median(slow, 'interactive'), 'ms', median(whole, 'interactive')] as const),
    ),
    figure(`${page}, layout shift`, Math.max(...slow.map(({ shift }) => shift)), 'CLS'),
  ];
}
