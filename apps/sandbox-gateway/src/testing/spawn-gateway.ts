import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const KEY = 'sandbox-key-for-tests';
export const WEBHOOK_SECRET = 'webhook-secret-for-tests';

export interface SpawnedGateway {
  readonly url: string;
  readonly port: number;
  /** Answers the exit code, or null after a signal. */
  readonly ended: Promise<number | null>;
  signal(signal: NodeJS.Signals): Promise<number | null>;
  logs(): string;
}

const app = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the gateway in a process of its own, the way it is run for real but from its sources. */
export async function spawnGateway(options: {
  readonly storeFile: string;
  readonly webhookUrl?: string;
  readonly port?: number;
}): Promise<SpawnedGateway> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
    cwd: app,
    env: {
      PATH: process.env['PATH'],
      PORT: String(options.port ?? 0),
      STORE_FILE: options.storeFile,
      SANDBOX_KEY: KEY,
      SANDBOX_WEBHOOK_SECRET: WEBHOOK_SECRET,
      WEBHOOK_URL: options.webhookUrl ?? 'http://127.0.0.1:9/nobody',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const ended = once(child, 'close').then(([code]) => {
    process.off('exit', endWithUs);
    return code as number | null;
  });
  const lines: string[] = [];
  const { url, port } = await address(child, lines);
  return {
    ...{ url, port, ended },
    signal(signal) {
      child.kill(signal);
      return ended;
    },
    logs: () => lines.join('\n'),
  };
}

function address(child: ChildProcess, lines: string[]): Promise<{ url: string; port: number }> {
  return new Promise((resolve, reject) => {
    const read = (line: string) => {
      lines.push(line);
      const told = /"url":"([^"]+)","port":(\d+),"msg":"listening"/.exec(line);
      if (told) resolve({ url: told[1] ?? '', port: Number(told[2]) });
    };
    for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', read);
    child.once('close', () => reject(new Error(`The gateway ended:\n${lines.join('\n')}`)));
  });
}
