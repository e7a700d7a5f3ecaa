import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { readSandboxEnv } from './env';
import { type Gateway, startGateway } from './start-gateway';

/** How long the gateway stays away when a test card makes it crash: long enough to be missed. */
const CRASH_MS = 1_000;

/** Starts the sandbox gateway, or says every reason why not and ends the process. */
export async function serveGateway(): Promise<void> {
  try {
    await serve();
  } catch (failure) {
    process.stderr.write(
      `The sandbox gateway cannot start: ${failure instanceof Error ? failure.message : String(failure)}\n`,
    );
    process.exit(1);
  }
}

async function serve(): Promise<void> {
  const env = readSandboxEnv(process.env);
  const log = pino({ name: 'sandbox-gateway', level: env.LOG_LEVEL });
  let gateway: Gateway | null = null;
  let port = env.PORT;
  let stopping = false;

  const start = async () => {
    gateway = await startGateway({
      ...{ host: env.HOST, port, storeFile: env.STORE_FILE, key: env.SANDBOX_KEY, log },
      webhook: { url: env.WEBHOOK_URL, secret: env.SANDBOX_WEBHOOK_SECRET },
      // No tidying up, as when the power goes.
      exit: () => process.exit(70),
      onCrash: () => void restart(),
    });
    port = gateway.port;
    log.info({ url: gateway.url, port }, 'listening');
  };

  /** A crash that the rest of the product need not notice: the same process begins again from the journal. */
  const restart = async () => {
    log.warn('crashed, as its test card says');
    gateway = null;
    await pause(CRASH_MS);
    if (stopping) return;
    await start().catch((failure: unknown) => {
      log.fatal({ err: failure }, 'cannot start again');
      process.exit(1);
    });
  };

  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await gateway?.stop();
    log.info('stopped');
    process.exit(0);
  };

  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  await start();
}
