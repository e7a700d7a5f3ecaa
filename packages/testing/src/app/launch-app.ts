import { randomBytes } from 'node:crypto';
import { freeAppPort } from './free-app-port';
import type { LaunchedGateway } from './launch-gateway';
import { type RunningServer, startServer } from './start-server';

export interface LaunchedApp extends RunningServer {
  /** Starts it anew where it was, after it ended: same port, same settings unless others are given. */
  restart(changes?: Pick<LaunchApp, 'env' | 'faults'>): Promise<LaunchedApp>;
}

export interface LaunchApp {
  /** The address the app signs in with: `appUrl` of a test database. */
  readonly databaseUrl: string;
  /** Shared by all servers of one database; `codeSecrets()` makes some. */
  readonly secrets: CodeSecrets;
  /** Who takes the money; without it nobody can be reached, which few tests notice. */
  readonly gateway?: Pick<LaunchedGateway, 'settings'>;
  /** A port that `freeAppPort()` found, when others have to know it beforehand; otherwise any free one. */
  readonly port?: number;
  /** Where customers come back to after paying; by default the customer app itself, for others a closed door. */
  readonly customerUrl?: string;
  /** Runs the build that can be made to die: `FAULT=<place>:kill` in `env` says where (docs/testing.md). */
  readonly faults?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node itself, to look at it while it works. */
  readonly nodeOptions?: readonly string[];
}

export interface CodeSecrets {
  readonly CODE_PEPPER: string;
  readonly CODE_KEY: string;
}

export const codeSecrets = (): CodeSecrets => ({
  CODE_PEPPER: `v1:${randomBytes(32).toString('base64')}`,
  CODE_KEY: `v1:${randomBytes(32).toString('base64')}`,
});

const START_ATTEMPTS_MAX = 3;

/** Starts the built server of an app in a process of its own and answers when it reports that it is ready. */
export async function launchApp(name: 'customer' | 'admin' | 'worker', options: LaunchApp): Promise<LaunchedApp> {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freeAppPort());
    const server = await startServer({
      name,
      port,
      file: options.faults ? 'dist/server.fault.js' : 'dist/server.js',
      env: environmentOf(name, port, options),
      nodeOptions: options.nodeOptions,
    });
    if (server.ready) {
      const restart: LaunchedApp['restart'] = (changes = {}) => launchApp(name, { ...options, ...changes, port });
      return { ...server.running, restart };
    }
    if (attempt === START_ATTEMPTS_MAX || options.port !== undefined || !server.log.includes('EADDRINUSE'))
      throw new Error(`The ${name} app did not become ready. It printed:\n${server.log}`);
  }
}

const environmentOf = (
  name: string,
  port: number,
  { databaseUrl, secrets, gateway, customerUrl, env }: LaunchApp,
): Record<string, string> => ({
  DEMO: '1',
  DATABASE_URL: databaseUrl,
  ...secrets,
  ...(gateway?.settings ?? nobody),
  CUSTOMER_URL: customerUrl ?? (name === 'customer' ? `http://localhost:${port}` : CLOSED_DOOR),
  ...env,
});

/** The lowest port: nothing listens there. */
const CLOSED_DOOR = 'http://127.0.0.1:1';

const nobody = {
  GATEWAY: 'sandbox',
  SANDBOX_URL: CLOSED_DOOR,
  SANDBOX_KEY: 'nobody-holds-this-key',
  SANDBOX_WEBHOOK_SECRET: 'nobody-signs-with-this',
};
