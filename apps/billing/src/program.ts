import { Command } from 'commander';
import type { Output } from './output';
import { reconcile } from './reconcile/reconcile';

/** The scripts and their options. `ended` is told the exit code of the one that was run. */
export function program(env: NodeJS.ProcessEnv, output: Output, ended: (code: number) => void): Command {
  const billing = new Command('billing')
    .description('Billing scripts: they read the books and change nothing.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.say(text.trimEnd()),
      writeErr: (text) => output.warn(text.trimEnd()),
    });
  billing
    .command('reconcile')
    .description('Check the invariants of the books, from raw rows and the gateway’s own list.')
    .option('--json', 'the report as JSON')
    .action(async (options: { json?: boolean }) => ended(await reconcile(options, env, output)));
  return billing;
}
