import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AnyTRPCRouter } from '@trpc/server';
import pino from 'pino';
import { checkSecretFingerprints } from '../voucher/check-secret-fingerprints';
import { createDeps } from './create-deps';
import { readServerEnv } from './env';
import { answerJson } from './json-answer';
import { readiness } from './readiness';
import { setSecurityHeaders } from './security-headers';
import { createTrpcEndpoint } from './trpc-endpoint';

export interface AppOptions {
  readonly name: 'customer' | 'admin';
  readonly router: AnyTRPCRouter;
  /** Renders the pages: everything that is not the API. */
  readonly pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

const REQUEST_TIMEOUT_MS = 15_000;
const STOP_TIMEOUT_MS = 8_000;

/**
 * Starts one app: API, health and pages in one process and under one origin. Refuses to start, with every reason in a
 * line of its own, when the configuration, the secrets or the database are not as they must be.
 */
export async function serveApp({ name, router, pages }: AppOptions): Promise<Server> {
  const env = readServerEnv(process.env, name === 'customer' ? 'PUBLIC_CUSTOMER_URL' : 'PUBLIC_ADMIN_URL');
  const log = pino({ name, level: env.LOG_LEVEL });
  const deps = createDeps(env, log);
  const production = !env.DEMO;
  const database = await readiness(deps.db, { production });
  const reasons = database.ready ? await checkSecretFingerprints(deps.db, deps.vault) : database.reasons;
  if (reasons.length > 0) {
    await deps.db.close();
    throw new Error(`The ${name} app cannot start:\n  ${reasons.join('\n  ')}`);
  }
  const answerTrpc = createTrpcEndpoint({
    router,
    deps,
    trustedProxies: env.TRUSTED_PROXIES,
    publicUrl: env.PUBLIC_URL,
  });
  const https = env.PUBLIC_URL?.startsWith('https:') ?? false;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setSecurityHeaders(response, { https });
    const path = request.url?.split('?', 1)[0] ?? '/';
    if (path.startsWith('/api/trpc/')) return answerTrpc(request, response);
    if (path === '/api/health') return answerJson(response, 200, { status: 'up' });
    if (path === '/api/ready') {
      const state = await readiness(deps.db, { production });
      return answerJson(response, state.ready ? 200 : 503, state);
    }
    return pages(request, response);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((failure: unknown) => {
      log.error({ err: failure, path: request.url?.split('?', 1)[0] }, 'a request failed');
      if (response.headersSent) response.destroy();
      else answerJson(response, 500, { error: { message: 'unexpected_failure' } });
    });
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(env.PORT, env.HOST, resolve);
  });
  log.info({ host: env.HOST, port: env.PORT }, 'listening');
  stopOnSignal(server, async () => {
    await deps.db.close();
    log.info('stopped');
  });
  return server;
}

/** Lets calls under way finish, then gives everything back. A second signal or a long wait ends it at once. */
function stopOnSignal(server: Server, close: () => Promise<void>): void {
  const stop = () => {
    setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref();
    server.close(() => {
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
