import { appEnvironment } from './app-environment';
import { type App, type AppCommand, addressesOf, appsOf, requireFreePorts, startApps } from './apps';
import { demoAccess, testCards } from './demo-access';
import { type Environment, readEnvironment } from './env';
import { generate } from './generate';
import { migrate, openCluster } from './open-database';
import { say, sayFailure, step } from './progress';
import { takeRunLock } from './run-lock';
import { sandboxEnvironment } from './sandbox-environment';
import { loadSecrets } from './secrets';
import { seed } from './seed';
import { type Shutdown, shutdownOnSignal } from './shutdown';

export interface Mode {
  readonly how: AppCommand;
  /** Prepares the apps: builds them, or does nothing. */
  prepare(shutdown: Shutdown): Promise<void>;
}

/** Brings up the whole product and stays until it is told to stop. Used by `start` and `dev`. */
export async function runProduct({ how, prepare }: Mode): Promise<void> {
  const check = readEnvironment();
  if (!check.ok) return refuse(check.faults);
  const { environment } = check;
  const apps = appsOf(environment);
  const lock = takeRunLock(environment.dataDir, addressesOf(environment));
  if (!lock.taken) {
    return say(
      `Bizcoin is already running (process ${lock.by.pid}): ${lock.by.addresses.join(' and ')}. Stop it there with Ctrl-C.`,
    );
  }
  const shutdown = shutdownOnSignal();
  shutdown.add('the lock', lock.release);
  try {
    await bringUp(environment, apps, { how, prepare }, shutdown);
    if (!shutdown.begun) sayWhere(apps, environment.demo);
  } catch (failure) {
    if (!shutdown.begun) sayFailure(failure);
    shutdown.now(1);
  }
}

async function bringUp(
  environment: Environment,
  apps: readonly App[],
  { how, prepare }: Mode,
  shutdown: Shutdown,
): Promise<void> {
  await requireFreePorts(apps);
  generate();
  const secrets = loadSecrets(environment.dataDir);
  const ownerUrl = await openCluster(environment, secrets, shutdown);
  const database = await migrate(ownerUrl, secrets);
  const env = appEnvironment(environment, secrets, database);
  await step(environment.demo ? 'demo data' : 'settings', () => seed(database, env));
  await prepare(shutdown);
  const sandbox = sandboxEnvironment(environment, secrets);
  const envOf = ({ name }: App) => {
    if (name === 'worker') return { ...env, ...environment.messaging };
    return name === 'sandbox-gateway' ? sandbox : env;
  };
  await step(listed(apps), () => startApps(apps, how, envOf, shutdown));
}

const listed = (apps: readonly App[]): string =>
  `${apps
    .slice(0, -1)
    .map(({ title }) => title)
    .join(', ')} and ${apps.at(-1)?.title}`;

function refuse(faults: readonly string[]): void {
  for (const fault of faults) process.stderr.write(`✗ ${fault}\n`);
  process.exitCode = 1;
}

function sayWhere(apps: readonly App[], demo: boolean): void {
  const lines = apps.flatMap(({ title, address }) =>
    address === null ? [] : [`  ${`${title[0]?.toUpperCase()}${title.slice(1)}`.padEnd(18)}${address}`],
  );
  const sandbox = apps.some(({ name }) => name === 'sandbox-gateway');
  const access = demo ? [demoAccess, ...(sandbox ? [testCards] : [])] : [];
  say(`\nBizcoin is running. Ctrl-C stops it.\n\n${[...lines, ...access].join('\n')}\n`);
}
