import { readServerEnv, type ServerEnv } from '@bizcoin/api/server';
import { z } from 'zod';

const schema = z.object({
  TICK_MS: z.coerce.number().int().min(10).max(60_000).optional(),
});

export interface WorkerEnv extends ServerEnv {
  /** Runs the tasks of every minute or five each so many milliseconds instead; undefined outside tests. */
  readonly TICK_MS: number | undefined;
}

/** Reads the worker's configuration: a server's, and its own. Throws one error that names every fault in a line of its own. */
export function readWorkerEnv(source: NodeJS.ProcessEnv): WorkerEnv {
  const server = readServerEnv(source, 'PUBLIC_CUSTOMER_URL');
  const own = schema.safeParse({ TICK_MS: source['TICK_MS'] || undefined });
  if (!own.success) throw fault(own.error.issues[0]?.message ?? 'is not usable');
  if (own.data.TICK_MS !== undefined && !server.DEMO) throw fault('only with DEMO=1: others keep the clock.');
  return { ...server, TICK_MS: own.data.TICK_MS };
}

const fault = (text: string) => new Error(`The configuration is not usable:\n  TICK_MS: ${text}`);
