import { benchCheckout } from './checkout/bench-checkout';
import { benchReconciler } from './reconciler/bench-reconciler';
import { benchRedeem } from './redeem/bench-redeem';
import type { Figure } from './report/figure';
import { writeReport } from './report/write-report';

// pnpm bench [name] — measures the built apps on a throw-away PostgreSQL with default durability.
const benches: Readonly<Record<string, (say: (line: string) => void) => Promise<Figure[]>>> = {
  redeem: benchRedeem,
  checkout: benchCheckout,
  reconciler: benchReconciler,
};

const say = (line: string) => void process.stdout.write(`${line}\n`);
const [name] = process.argv.slice(2);
const unknown = name !== undefined && benches[name] === undefined;
if (unknown) say(`There is no benchmark "${name}". There are: ${Object.keys(benches).join(', ')}`);
else {
  const figures: Figure[] = [];
  for (const [bench, run] of Object.entries(benches))
    if (name === undefined || name === bench) figures.push(...(await run(say)));
  writeReport(figures, say);
}
process.exitCode = unknown ? 1 : 0;
