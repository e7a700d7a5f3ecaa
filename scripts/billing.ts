import { join } from 'node:path';
import { type App, appsOf, requireFreePorts, startApps } from './launch/apps';
import { gatewaySettings } from './launch/gateway-settings';
import { generate } from './launch/generate';
import { readerAddress } from './launch/open-database';
import { sayFailure, sayOnStandardError } from './launch/progress';
import { repositoryRoot } from './launch/repository-root';
import { sandboxEnvironment } from './launch/sandbox-environment';
import { type DatabaseAtHand, withDatabase } from './launch/with-database';

/** 1 is an answer: the books do not agree. */
const COULD_NOT_TELL = 2;

// pnpm billing <command> — reads the books with a role that can change nothing (docs/operations.md). Its standard output
// holds the answer alone. What uses the database is loaded late: the generated Prisma client may have to be made first.
sayOnStandardError();
try {
  generate();
  const { runBilling } = await import('../apps/billing/src/index');
  await withDatabase(
    async (database) => {
      const { ownerUrl, environment, secrets, inUse } = database;
      if (!inUse) await startSandbox(database);
      process.exitCode = await runBilling(process.argv.slice(2), {
        ...gatewaySettings(environment, secrets),
        DATABASE_URL: readerAddress(ownerUrl, secrets),
        DEMO: environment.demo ? '1' : '0',
      });
    },
    { failureCode: COULD_NOT_TELL },
  );
} catch (failure) {
  sayFailure(failure);
  process.exitCode = COULD_NOT_TELL;
}

/** The sandbox keeps its own list of payments; beside a stopped product it is started for the time of the command. */
async function startSandbox({ environment, secrets, shutdown }: DatabaseAtHand): Promise<void> {
  const sandbox = appsOf(environment).filter(({ name }: App) => name === 'sandbox-gateway');
  await requireFreePorts(sandbox);
  const tsx = join(repositoryRoot, 'node_modules', '.bin', 'tsx');
  const how = { command: tsx, args: ['server.ts'], nodeEnv: 'production' } as const;
  await startApps(sandbox, how, () => sandboxEnvironment(environment, secrets), shutdown);
}
