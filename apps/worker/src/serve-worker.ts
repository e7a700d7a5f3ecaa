import { createServer, type Server } from 'node:http';
import type { Deps } from '@bizcoin/api/deps';
import { bootServer, createLog, stopOnSignal } from '@bizcoin/api/server';
import { createChannels, type NoticeChannel } from '@bizcoin/messaging';
import { readWorkerEnv } from './env';
import { answerHealth } from './health/answer-health';
import { checkQueue } from './queue/check-queue';
import { runWorker } from './run-worker';
import { surviveSurprises } from './survive-surprises';
import type { Schedule } from './task/task';

/**
 * Starts the worker: all tasks, and a small server that says how it is. It boots through the checks of the apps; when one
 * fails it says every reason in a line of its own and ends the process.
 */
export async function serveWorker(schedule: Scheduling): Promise<void> {
  try {
    await start(schedule);
  } catch (failure) {
    process.stderr.write(`The worker cannot start: ${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exit(1);
  }
}

const LETTERS_GRACE_MS = 4_000;

const closeAll = (channels: readonly NoticeChannel[]) => {
  for (const channel of channels) channel.close();
};

/** What a worker does, with what it has. */
type Scheduling = (deps: Deps, channels: readonly NoticeChannel[]) => Schedule;

async function start(schedule: Scheduling): Promise<void> {
  const env = readWorkerEnv(process.env);
  const log = createLog({ name: 'worker', level: env.LOG_LEVEL });
  const { deps: usual, ready } = await bootServer(env, log, checkQueue);
  // Who ticks faster also waits shorter for the makers of payments.
  const deps = env.TICK_MS === undefined ? usual : { ...usual, graceSeconds: env.TICK_MS / 1_000 };
  const server = createServer();
  await listen(server, env);
  surviveSurprises(log);
  const channels = createChannels(env.messaging);
  const tickMs = env.TICK_MS ?? null;
  const worker = runWorker({ databaseUrl: env.DATABASE_URL, ...schedule(deps, channels), tickMs, log });
  const answer = answerHealth({ ready, faults: worker.faults });
  server.on('request', (request, response) => void answer(request, response));
  log.info({ host: env.HOST, port: env.PORT }, 'at work');
  stopOnSignal(server, async () => {
    // A slow mail server must not make a stop look like a crash: letters under way get a moment, then go again later.
    const hurry = setTimeout(() => closeAll(channels), LETTERS_GRACE_MS);
    await worker.stop();
    clearTimeout(hurry);
    closeAll(channels);
    await deps.db.close();
    log.info('stopped');
  });
}

const listen = (server: Server, { PORT, HOST }: { PORT: number; HOST: string }) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(PORT, HOST, resolve);
  });
