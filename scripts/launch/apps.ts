import { join } from 'node:path';
import { isPortFree } from '@bizcoin/db/embedded';
import type { Environment } from './env';
import { portTaken } from './open-database';
import { type RunningProgram, startProgram } from './process-group';
import { say } from './progress';
import { repositoryRoot } from './repository-root';
import type { Shutdown } from './shutdown';

export interface App {
  readonly name: 'customer' | 'admin';
  readonly port: number;
  readonly portVariable: string;
  readonly address: string;
}

export const appsOf = ({ customerPort, adminPort }: Environment): readonly App[] => [
  { name: 'customer', port: customerPort, portVariable: 'CUSTOMER_PORT', address: `http://localhost:${customerPort}` },
  { name: 'admin', port: adminPort, portVariable: 'ADMIN_PORT', address: `http://localhost:${adminPort}` },
];

/** @throws naming the port and the variable that moves it. */
export async function requireFreePorts(apps: readonly App[]): Promise<void> {
  for (const { name, port, portVariable } of apps) {
    if (!(await isPortFree(port))) throw portTaken(port, portVariable, `the ${name} app`);
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
  env: Record<string, string>,
  shutdown: Shutdown,
): Promise<void> {
  const running = apps.map((app) => ({ app, program: startApp(app, how, env) }));
  shutdown.add('the apps', async () => void (await Promise.all(running.map(({ program }) => program.stop()))));
  for (const { app, program } of running) {
    void program.ended.then((code) => {
      if (shutdown.begun) return;
      say(`✗ The ${app.name} app ended unexpectedly (exit code ${code}): stopping everything.`);
      shutdown.now(1);
    });
  }
  await Promise.all(running.map(({ app, program }) => untilReady(app, program)));
}

const startApp = (app: App, { command, args, nodeEnv }: AppCommand, env: Record<string, string>): RunningProgram =>
  startProgram({
    prefix: `${app.name.padEnd(8)} │ `,
    command,
    args,
    cwd: join(repositoryRoot, 'apps', app.name),
    env: { ...env, PORT: String(app.port), NODE_ENV: nodeEnv, NEXT_TELEMETRY_DISABLED: '1' },
  });

const READY_TIMEOUT_MS = 120_000;

async function untilReady({ name, port }: App, { ended }: RunningProgram): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  let over = false;
  void ended.then(() => {
    over = true;
  });
  let reason = 'it does not answer';
  while (Date.now() < deadline) {
    if (over) throw new Error(`The ${name} app ended before it was ready; its last lines are above.`);
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/ready`, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) return;
      reason = (await answer.text()).slice(0, 500);
    } catch (failure) {
      reason = `it does not answer (${(failure as Error).message})`;
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The ${name} app was not ready after ${READY_TIMEOUT_MS / 1000} s: ${reason}`);
}
