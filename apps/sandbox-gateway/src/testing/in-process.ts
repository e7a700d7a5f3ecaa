import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import { type Gateway, type GatewayOptions, startGateway } from '../start-gateway';
import { KEY, WEBHOOK_SECRET } from './spawn-gateway';

/** A folder of this test's own. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-gateway-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The gateway in this process, on a fresh journal unless one is given; it stops with the test. */
export async function gatewayHere(
  changes: Partial<GatewayOptions> & { readonly webhookUrl?: string } = {},
): Promise<Gateway> {
  const { webhookUrl = 'http://127.0.0.1:9/nobody', ...options } = changes;
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    storeFile: changes.storeFile ?? join(ownFolder(), 'journal.jsonl'),
    key: KEY,
    webhook: { url: webhookUrl, secret: WEBHOOK_SECRET },
    log: pino({ level: 'silent' }),
    onCrash: () => undefined,
    exit: () => {
      throw new Error('exit');
    },
    ...options,
  });
  onTestFinished(() => gateway.stop());
  return gateway;
}
