import { join } from 'node:path';
import type { Environment } from './env';
import { inherited } from './inherited';
import type { Secrets } from './secrets';

/** Where the sandbox gateway keeps its books: apart from the database, as a payment provider's are. */
export const sandboxStore = (dataDir: string): string => join(dataDir, 'gateway');

/** What the sandbox gateway gets to see: its own two secrets and where its notices go; no database and no codes. */
export function sandboxEnvironment(
  { dataDir, customerPort, forApps }: Environment,
  { sandboxKey, sandboxWebhookSecret }: Secrets,
): Record<string, string> {
  return {
    ...inherited(),
    HOST: '127.0.0.1',
    STORE_FILE: join(sandboxStore(dataDir), 'journal.jsonl'),
    SANDBOX_KEY: sandboxKey,
    SANDBOX_WEBHOOK_SECRET: sandboxWebhookSecret,
    WEBHOOK_URL: `http://127.0.0.1:${customerPort}/api/payments/webhook/sandbox`,
    ...(forApps['LOG_LEVEL'] === undefined ? {} : { LOG_LEVEL: forApps['LOG_LEVEL'] }),
  };
}
