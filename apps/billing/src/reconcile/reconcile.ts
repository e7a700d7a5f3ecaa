import { createGateway } from '@bizcoin/payments';
import { type BookReport, booksOf, checkBooks } from '@bizcoin/reconcile';
import { readBillingEnv } from '../env';
import { exitCode } from '../exit-code';
import type { Output } from '../output';
import { withBooks } from '../with-books';
import { reportLines } from './report-lines';

export interface ReconcileOptions {
  readonly json?: boolean;
}

/** Checks the books against themselves, the rules and the gateway's own list (docs/billing.md). Answers the exit code. */
export async function reconcile(
  { json = false }: ReconcileOptions,
  env: NodeJS.ProcessEnv,
  output: Output,
): Promise<number> {
  const { databaseUrl, gateway } = readBillingEnv(env);
  const witness = createGateway(gateway);
  const report = await withBooks(databaseUrl, (db) => checkBooks({ books: booksOf(db), gateway: witness }));
  if (json) output.say(JSON.stringify(report, null, 2));
  else for (const line of reportLines(report)) output.say(line);
  return codeOf(report);
}

function codeOf({ ok, checks }: BookReport): number {
  if (ok) return exitCode.ok;
  return checks.some(({ state }) => state === 'broken') ? exitCode.mismatch : exitCode.unusable;
}
