import { resolve } from 'node:path';
import { isTimeZone } from '@bizcoin/db/time';
import { checkRate } from '@bizcoin/domain';
import { type Reading, reading } from './reading';
import { repositoryRoot } from './repository-root';

/** The settings of `pnpm start`, `dev` and the `db:` commands (docs/operations.md). */
export interface Environment {
  readonly customerPort: number;
  readonly adminPort: number;
  readonly postgresPort: number;
  readonly dataDir: string;
  /** The address of a PostgreSQL of one's own, as the role that owns the tables; null means the embedded one. */
  readonly databaseUrl: string | null;
  readonly demo: boolean;
  readonly codePepper: string | null;
  readonly codeKey: string | null;
  /** Handed to the apps as they are. */
  readonly forApps: Readonly<Record<string, string>>;
}

export type EnvironmentCheck =
  | { readonly ok: true; readonly environment: Environment }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Reads every setting and finds every fault at once, each in one readable line. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): EnvironmentCheck {
  const read = reading(source);
  const environment: Environment = {
    customerPort: read.port('CUSTOMER_PORT', 3000),
    adminPort: read.port('ADMIN_PORT', 3001),
    postgresPort: read.port('POSTGRES_PORT', 25432),
    dataDir: resolve(repositoryRoot, read.text('DATA_DIR', '.data')),
    databaseUrl: read.matching(
      'DATABASE_URL',
      /^postgres(ql)?:\/\/[^/]+\/.+/,
      'an address such as postgresql://owner:password@host:5432/bizcoin',
    ),
    demo: read.matching('DEMO', /^[01]$/, '0 or 1', '1') !== '0',
    codePepper: read.matching('CODE_PEPPER', versionedSecrets, 'versioned secrets such as v2:<base64>,v1:<base64>'),
    codeKey: read.matching('CODE_KEY', versionedSecrets, 'versioned keys such as v2:<base64>,v1:<base64>'),
    forApps: settingsForApps(read),
  };
  checkTogether(environment, read);
  return read.faults.length === 0 ? { ok: true, environment } : { ok: false, faults: read.faults };
}

const versionedSecrets = /^v\d+:[A-Za-z0-9+/]+={0,2}(,v\d+:[A-Za-z0-9+/]+={0,2})*$/;

function settingsForApps(read: Reading): Record<string, string> {
  const currency = read.matching('CURRENCY', /^[A-Z]{3}$/, 'an ISO 4217 code such as USD', 'USD') ?? 'USD';
  const rate = read.text('BIZCOIN_RATE', '1');
  const check = checkRate(rate, currency);
  if (!check.allowed)
    read.fault(
      'BIZCOIN_RATE',
      `a rate at which ${currency} converts without rounding; the nearest is ${check.nearest}`,
    );
  const zone = read.text('SHOP_TIME_ZONE', 'UTC');
  if (!isTimeZone(zone)) read.fault('SHOP_TIME_ZONE', 'a time zone such as Europe/Berlin');
  return {
    CURRENCY: currency,
    BIZCOIN_RATE: rate,
    SHOP_TIME_ZONE: zone,
    TRUSTED_PROXIES:
      read.matching('TRUSTED_PROXIES', /^\d{1,2}$/, 'the number of proxies in front, such as 0', '0') ?? '0',
    BUDGET_FACTOR: read.matching('BUDGET_FACTOR', /^[1-9]\d{0,8}$/, 'a whole number from 1', '1') ?? '1',
    ...read.given('POOL_SIZE', /^[1-9]\d?$/, 'a number of connections from 1 to 99'),
    ...read.given('LOG_LEVEL', /^(debug|info|warn|error|silent)$/, 'debug, info, warn, error or silent'),
    ...read.given('PUBLIC_CUSTOMER_URL', /^https?:\/\/[^/]+$/, 'an origin such as https://shop.example.com'),
    ...read.given('PUBLIC_ADMIN_URL', /^https?:\/\/[^/]+$/, 'an origin such as https://admin.example.com'),
  };
}

function checkTogether(environment: Environment, read: Reading): void {
  const ports = [
    environment.customerPort,
    environment.adminPort,
    ...(environment.databaseUrl ? [] : [environment.postgresPort]),
  ];
  if (new Set(ports).size !== ports.length)
    read.faults.push('CUSTOMER_PORT, ADMIN_PORT and POSTGRES_PORT must be three different ports.');
  for (const [name, secrets] of [
    ['CODE_PEPPER', environment.codePepper],
    ['CODE_KEY', environment.codeKey],
  ] as const) {
    const wellFormed = secrets !== null && versionedSecrets.test(secrets);
    const short = wellFormed && secrets.split(',').some((secret) => bytesIn(secret) !== 32);
    if (short) read.faults.push(`${name}: each version must be 32 bytes in base64 (openssl rand -base64 32).`);
  }
  if (environment.demo) return;
  // Production mode never invents a secret: one that is lost with a disk makes every code unreadable.
  if (!environment.codePepper)
    read.faults.push('CODE_PEPPER is missing: with DEMO=0 secrets are yours to make and to keep.');
  if (!environment.codeKey) read.faults.push('CODE_KEY is missing: with DEMO=0 secrets are yours to make and to keep.');
  if (environment.forApps['BUDGET_FACTOR'] !== '1') read.faults.push('BUDGET_FACTOR must be 1 with DEMO=0.');
}

const bytesIn = (secret: string): number => Buffer.from(secret.split(':')[1] ?? '', 'base64').length;
