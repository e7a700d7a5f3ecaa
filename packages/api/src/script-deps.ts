import pino from 'pino';
import type { Deps } from './deps';
import { createDeps } from './http/create-deps';
import { noGateway } from './payment/no-gateway';
import { versionedSecrets } from './voucher/versioned-secrets';

const POOL_SIZE = 2;

export interface ScriptEnv {
  readonly databaseUrl: string;
  readonly codePepper: string | undefined;
  readonly codeKey: string | undefined;
}

/** What use cases need when a script runs them beside the servers. The caller closes `db`. Throws on malformed secrets. */
export const scriptDeps = ({ databaseUrl, codePepper, codeKey }: ScriptEnv): Deps =>
  createDeps(
    {
      DATABASE_URL: databaseUrl,
      POOL_SIZE,
      CODE_PEPPER: versionedSecrets.parse(codePepper),
      CODE_KEY: versionedSecrets.parse(codeKey),
      BUDGET_FACTOR: 1,
      CUSTOMER_URL: 'http://localhost',
      NOTICE_CHANNELS: [],
    },
    noGateway,
    pino({ level: 'silent' }),
  );
