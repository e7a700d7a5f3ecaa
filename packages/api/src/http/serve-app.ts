import { createServer, type Server } from 'node:http';
import type { AnyTRPCRouter } from '@trpc/server';
import { answerRequest, type Pages } from './answer-request';
import { type BootedServer, bootServer } from './boot-server';
import { type BuiltFolders, readBuiltFiles } from './built-files';
import { createLog } from './create-log';
import { readServerEnv, type ServerEnv } from './env';
import { logConsole } from './log-console';
import { stopOnSignal } from './stop-on-signal';
import { createTrpcEndpoint } from './trpc-endpoint';
import { webhookEndpoint } from './webhook-endpoint';

export interface AppOptions {
  readonly name: 'customer' | 'admin';
  readonly router: AnyTRPCRouter;
  /** Pages are compiled as they are asked for and reload by themselves. */
  readonly dev: boolean;
  /** Where the build left what is sent as it is; null while there is no build. */
  readonly built: BuiltFolders | null;
  /** Makes ready what renders the pages: everything that is not the API. */
  readonly preparePages: () => Promise<Pages>;
}

// Who sends slowly is cut off: looked for every second, because Node's own half a minute would treble these times.
const SLOW_SENDERS = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000 };
// Longer than what proxies keep an idle connection for: otherwise they send a call into one that is just closing.
const KEEP_ALIVE_TIMEOUT_MS = 75_000;
// Node's own 511 overflows when thousands come at once, and who is dropped there comes again after 1, 3 and 7 seconds:
// they are to hear "busy" instead. The system may have a lower bound of its own (net.core.somaxconn).
const CONNECTIONS_WAITING_MAX = 4_096;

/**
 * Starts one app: API, health and pages in one process and under one origin. When the configuration, the secrets or the
 * database are not as they must be it says every reason in a line of its own and ends the process.
 */
export async function serveApp(options: AppOptions): Promise<void> {
  try {
    await start(options);
  } catch (failure) {
    process.stderr.write(
      `The ${options.name} app cannot start: ${failure instanceof Error ? failure.message : String(failure)}\n`,
    );
    process.exit(1);
  }
}

async function start({ name, router, dev, built, preparePages }: AppOptions): Promise<void> {
  const env = readServerEnv(process.env, name === 'customer' ? 'PUBLIC_CUSTOMER_URL' : 'PUBLIC_ADMIN_URL');
  const log = createLog({ name, level: env.LOG_LEVEL });
  if (!dev) logConsole(log);
  const { deps, ready }: BootedServer = await bootServer(env, log);
  const trpc = createTrpcEndpoint({ router, deps, trustedProxies: env.TRUSTED_PROXIES, publicUrl: env.PUBLIC_URL });
  const webhooks = name === 'customer' ? webhookEndpoint(deps) : null;
  const files = built === null ? new Map() : readBuiltFiles(built);
  const pages = await preparePages();
  const answer = answerRequest({ trpc, webhooks, ready, pages, files, https: isHttps(env), dev, log });
  const server = createServer(SLOW_SENDERS, (request, response) => void answer(request, response));
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  // Nothing here speaks another protocol, and no time-out reaches a connection that was taken out of HTTP.
  if (!dev) server.on('upgrade', (_request, socket) => socket.destroy());
  await listen(server, env);
  log.info({ host: env.HOST, port: env.PORT }, 'listening');
  const close = async () => {
    await deps.live.end();
    await deps.db.close();
    log.info('stopped');
  };
  stopOnSignal(server, close, () => void deps.live.end());
}

const isHttps = (env: ServerEnv) => env.PUBLIC_URL?.startsWith('https:') ?? false;

const listen = (server: Server, { PORT, HOST }: ServerEnv) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: PORT, host: HOST, backlog: CONNECTIONS_WAITING_MAX }, resolve);
  });
