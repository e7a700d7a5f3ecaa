import { join } from 'node:path';
import { isPortFree } from '@bizcoin/db/embedded';
import type { Environment } from './env';
import { portTaken } from './open-database';
import { type RunningProgram, startProgram } from './process-group';
import { say } from './progress';
import { repositoryRoot } from './repository-root';
import type { Shutdown } from './shutdown';

export interface App {
  /** Its folder in `apps`. */
  readonly name: 'customer' | 'admin' | 'worker' | 'sandbox-gateway';
  /** As a sentence names it. */
  readonly title: string;
  /** Stands before each of its lines. */
  readonly label: string;
  readonly port: number;
  readonly portVariable: string;
  /** Where people open it, or null when it is not for people. */
  readonly address: string | null;
}

/** What runs, in the order in which it is told. Real money needs no sandbox. */
export function appsOf({ customerPort, adminPort, workerPort, gatewayPort, gateway }: Environment): readonly App[] {
  const app = (name: App['name'], title: string, label: string, port: number, portVariable: string): App => ({
    ...{ name, title, label, port, portVariable },
    address: name === 'worker' ? null : `http://localhost:${port}`,
  });
  return [
    app('customer', 'customer app', 'customer', customerPort, 'CUSTOMER_PORT'),
    app('admin', 'admin app', 'admin', adminPort, 'ADMIN_PORT'),
    app('worker', 'worker', 'worker', workerPort, 'WORKER_PORT'),
    ...(gateway.name === 'sandbox'
      ? [app('sandbox-gateway', 'sandbox gateway', 'gateway', gatewayPort, 'GATEWAY_PORT')]
      : []),
  ];
}

/** Where the product itself can be opened. */
export const addressesOf = (environment: Environment): readonly string[] =>
  appsOf(environment).flatMap(({ name, address }) => (name === 'customer' || name === 'admin' ? (address ?? []) : []));

/** @throws naming the port and the variable that moves it. */
export async function requireFreePorts(apps: readonly App[]): Promise<void> {
  for (const { title, port, portVariable } of apps) {
    if (!(await isPortFree(port))) throw portTaken(port, portVariable, `the ${title}`);
  }
}

/** How an app is run: its built server, or its source with hot reload. */
export interface AppCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly nodeEnv: 'production' | 'development';
}

/** Starts the apps and answers when each reports that it is ready. One that ends takes everything down. */
export async function startApps(
  apps: readonly App[],
  how: AppCommand,
  envOf: (app: App) => Record<string, string>,
  shutdown: Shutdown,
): Promise<void> {
  const running = apps.map((app) => ({ app, program: startApp(app, how, envOf(app)) }));
  shutdown.add('the apps', async () => void (await Promise.all(running.map(({ program }) => program.stop()))));
  for (const { app, program } of running) {
    void program.ended.then((code) => {
      if (shutdown.begun) return;
      say(`✗ The ${app.title} ended unexpectedly (exit code ${code}): stopping everything.`);
      shutdown.now(1);
    });
  }
  await Promise.all(running.map(({ app, program }) => untilReady(app, program)));
}

const startApp = (app: App, { command, args, nodeEnv }: AppCommand, env: Record<string, string>): RunningProgram =>
  startProgram({
    prefix: `${app.label.padEnd(8)} │ `,
    command,
    args,
    cwd: join(repositoryRoot, 'apps', app.name),
    env: { ...env, PORT: String(app.port), NODE_ENV: nodeEnv, NEXT_TELEMETRY_DISABLED: '1' },
  });

const READY_TIMEOUT_MS = 120_000;

async function untilReady({ title, port }: App, { ended }: RunningProgram): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  let over = false;
  void ended.then(() => {
    over = true;
  });
  let reason = 'it does not answer';
  while (Date.now() < deadline) {
    if (over) throw new Error(`The ${title} ended before it was ready; its last lines are above.`);
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/ready`, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) return;
      reason = (await answer.text()).slice(0, 500);
    } catch (failure) {
      reason = `it does not answer (${(failure as Error).message})`;
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The ${title} was not ready after ${READY_TIMEOUT_MS / 1000} s: ${reason}`);
}
