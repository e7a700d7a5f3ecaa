import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson, type Readiness } from '@bizcoin/api/server';

export interface Health {
  /** Whether the database is as a server needs it. */
  readonly ready: () => Promise<Readiness>;
  /** What keeps the worker from its work. */
  readonly faults: () => readonly string[];
}

/** The two addresses a supervisor asks, answered as the apps answer them; nothing else is served. */
export const answerHealth =
  ({ ready, faults }: Health) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.split('?', 1)[0];
    if (path === '/api/health') return answerJson(response, 200, { status: 'up' });
    if (path !== '/api/ready') return answerJson(response, 404, { error: { message: 'not_found' } });
    const reasons = [...(await ready()).reasons, ...faults()];
    answerJson(response, reasons.length === 0 ? 200 : 503, { ready: reasons.length === 0, reasons });
  };
