import type { Bench } from './bench-run';
import { benchCheckout } from './checkout/bench-checkout';
import { benchHistory } from './history/bench-history';
import { benchLive } from './live/bench-live';
import { benchLogin } from './login/bench-login';
import { benchMemory } from './memory/bench-memory';
import { benchPages } from './pages/bench-pages';
import { benchPreview } from './preview/bench-preview';
import { benchProcesses } from './processes/bench-processes';
import { benchProfile } from './profile/bench-profile';
import { benchReconciler } from './reconciler/bench-reconciler';
import { benchRedeem } from './redeem/bench-redeem';
import type { Measured } from './report/measured';
import { writeReport } from './report/write-report';
import { benchSettle } from './settle/bench-settle';

// pnpm bench [name…] [--short] [--full] — measures the built apps on a throw-away PostgreSQL with default durability.
const benches: Readonly<Record<string, Bench>> = {
  redeem: benchRedeem,
  preview: benchPreview,
  login: benchLogin,
  checkout: benchCheckout,
  settle: benchSettle,
  history: benchHistory,
  pages: benchPages,
  memory: benchMemory,
  processes: benchProcesses,
  profile: benchProfile,
  reconciler: benchReconciler,
  live: benchLive,
};
const flags = ['--short', '--full'];

const say = (line: string) => void process.stdout.write(`${line}\n`);
const words = process.argv.slice(2);
const names = words.filter((word) => !word.startsWith('--'));
const unknown = words.filter((word) => benches[word] === undefined && !flags.includes(word));
if (unknown.length > 0) {
  say(`There is no ${unknown.join(', ')}. There are: ${[...Object.keys(benches), ...flags].join(', ')}`);
  process.exitCode = 1;
} else {
  const asked = { short: words.includes('--short'), full: words.includes('--full') };
  const run = { say, ...asked, named: names.length > 0 };
  const begun = performance.now();
  const measured: Measured[] = [];
  for (const [bench, measure] of Object.entries(benches)) {
    if (names.length > 0 && !names.includes(bench)) continue;
    say(`── ${bench}`);
    try {
      measured.push({ bench, figures: await measure(run) });
    } catch (failure) {
      // What the others find out is not lost by it.
      say(`${bench} could not be measured: ${failure instanceof Error ? failure.stack : String(failure)}`);
      process.exitCode = 1;
    }
  }
  writeReport(measured, { ...run, seconds: (performance.now() - begun) / 1_000 });
}
