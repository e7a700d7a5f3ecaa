import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { answerBuiltFile } from './answer-built-file';
import type { BuiltFiles } from './built-files';
import { answerJson } from './json-answer';
import { pageFault } from './page-fault';
import { setPagePolicy } from './page-policy';
import type { Readiness } from './readiness';
import { setSecurityHeaders } from './security-headers';
import { WEBHOOK_PREFIX } from './webhook-endpoint';

export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Houses {
  readonly trpc: Pages;
  /** Null in an app that no gateway reports to. */
  readonly webhooks: Pages | null;
  readonly pages: Pages;
  /** What the build made and what is sent as it is; none while pages are compiled as they are asked for. */
  readonly files: BuiltFiles;
  readonly ready: () => Promise<Readiness>;
  readonly https: boolean;
  readonly dev: boolean;
  readonly log: Pick<Logger, 'error'>;
}

/** Sends every request to where it belongs. Never rejects: what fails unexpectedly is logged and answered with 500. */
export const answerRequest =
  (houses: Houses): Pages =>
  async (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/';
    setSecurityHeaders(response, { https: houses.https });
    try {
      await route(houses, path, request, response);
    } catch (failure) {
      houses.log.error({ err: failure, path }, 'a request failed');
      if (response.headersSent) response.destroy();
      else answerJson(response, 500, { error: { message: 'unexpected_failure' } });
    }
  };

async function route(
  { trpc, webhooks, pages, files, ready, dev }: Houses,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (path.startsWith('/api/trpc/')) return trpc(request, response);
  if (webhooks !== null && path.startsWith(WEBHOOK_PREFIX)) return webhooks(request, response);
  if (path === '/api/health') return answerJson(response, 200, { status: 'up' });
  if (path === '/api/ready') {
    const state = await ready();
    return answerJson(response, state.ready ? 200 : 503, { ready: state.ready, reasons: state.reasons });
  }
  const fault = pageFault(request);
  if (fault !== null) return refuseUnread(request, response, fault);
  const file = files.get(path);
  if (file) return answerBuiltFile(file, request, response);
  setPagePolicy(request, response, { dev });
  return pages(request, response);
}

function refuseUnread(request: IncomingMessage, response: ServerResponse, status: 400 | 404 | 405): void {
  request.resume();
  answerJson(response, status, { error: { message: status === 405 ? 'use GET' : 'no such page' } });
}
