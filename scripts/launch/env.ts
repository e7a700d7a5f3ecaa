import { resolve } from 'node:path';
import { isTimeZone } from '@bizcoin/db/time';
import { checkRate } from '@bizcoin/domain';
import { type Reading, reading } from './reading';
import { repositoryRoot } from './repository-root';

/** The settings of `pnpm start`, `dev` and the `db:` commands (docs/operations.md). */
export interface Environment {
  readonly customerPort: number;
  readonly adminPort: number;
  readonly gatewayPort: number;
  readonly workerPort: number;
  readonly postgresPort: number;
  readonly dataDir: string;
  /** The address of a PostgreSQL of one's own, as the role that owns the tables; null means the embedded one. */
  readonly databaseUrl: string | null;
  readonly demo: boolean;
  readonly codePepper: string | null;
  readonly codeKey: string | null;
  /** Who takes the money of a purchase: the sandbox on this machine, or Stripe with these secrets. */
  readonly gateway: Gateway;
  /** How the worker writes to customers; empty where it does not. */
  readonly messaging: Readonly<Record<string, string>>;
  /** Handed to the apps as they are. */
  readonly forApps: Readonly<Record<string, string>>;
}

export type Gateway =
  | { readonly name: 'sandbox' }
  | { readonly name: 'stripe'; readonly secretKey: string; readonly webhookSecret: string };

export type EnvironmentCheck =
  | { readonly ok: true; readonly environment: Environment }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Reads every setting and finds every fault at once, each in one readable line. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): EnvironmentCheck {
  const read = reading(source);
  const environment: Environment = {
    customerPort: read.port('CUSTOMER_PORT', 3000),
    adminPort: read.port('ADMIN_PORT', 3001),
    gatewayPort: read.port('GATEWAY_PORT', 3002),
    workerPort: read.port('WORKER_PORT', 3003),
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
    gateway: readGateway(read),
    messaging: readMessaging(read),
    forApps: settingsForApps(read),
  };
  checkTogether(environment, read);
  return read.faults.length === 0 ? { ok: true, environment } : { ok: false, faults: read.faults };
}

const versionedSecrets = /^v\d+:[A-Za-z0-9+/]+={0,2}(,v\d+:[A-Za-z0-9+/]+={0,2})*$/;

function readGateway(read: Reading): Gateway {
  const name = read.matching('GATEWAY', /^(sandbox|stripe)$/, 'sandbox or stripe', 'sandbox');
  const secretKey = read.matching('STRIPE_SECRET_KEY', /^(?!pk_)\S{16,}$/, 'a secret key such as sk_live_…');
  const webhookSecret = read.matching(
    'STRIPE_WEBHOOK_SECRET',
    /^[^\s,]{16,}(,[^\s,]{16,})*$/,
    'a signing secret such as whsec_…, or several joined by commas',
  );
  return name === 'stripe'
    ? { name, secretKey: secretKey ?? '', webhookSecret: webhookSecret ?? '' }
    : { name: 'sandbox' };
}

/** Only their form is looked at here, so that `start` can say it at once; the worker knows what belongs together. */
const readMessaging = (read: Reading): Record<string, string> => ({
  ...read.given('SMTP_URL', /^smtps?:\/\/\S+$/, 'an address such as smtp://user:password@mail.example.com:587'),
  ...read.given('MAIL_FROM', /^[^\r\n]*@[^\r\n]*$/, 'a sender such as Bizcoin <shop@example.com>'),
  ...read.given('WHATSAPP_TOKEN', /^\S{16,}$/, 'an access token'),
  ...read.given('WHATSAPP_PHONE_ID', /^\d{5,20}$/, 'the id of a phone number, which is digits'),
});

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
  checkPorts(environment, read);
  for (const [name, secrets] of [
    ['CODE_PEPPER', environment.codePepper],
    ['CODE_KEY', environment.codeKey],
  ] as const) {
    const wellFormed = secrets !== null && versionedSecrets.test(secrets);
    const short = wellFormed && secrets.split(',').some((secret) => bytesIn(secret) !== 32);
    if (short) read.faults.push(`${name}: each version must be 32 bytes in base64 (openssl rand -base64 32).`);
  }
  checkGateway(environment, read);
  if (environment.demo) return;
  // Production mode never invents a secret: one that is lost with a disk makes every code unreadable.
  if (!environment.codePepper)
    read.faults.push('CODE_PEPPER is missing: with DEMO=0 secrets are yours to make and to keep.');
  if (!environment.codeKey) read.faults.push('CODE_KEY is missing: with DEMO=0 secrets are yours to make and to keep.');
  if (environment.forApps['BUDGET_FACTOR'] !== '1') read.faults.push('BUDGET_FACTOR must be 1 with DEMO=0.');
}

function checkPorts(environment: Environment, read: Reading): void {
  const ports = {
    CUSTOMER_PORT: environment.customerPort,
    ADMIN_PORT: environment.adminPort,
    WORKER_PORT: environment.workerPort,
    ...(environment.gateway.name === 'sandbox' ? { GATEWAY_PORT: environment.gatewayPort } : {}),
    ...(environment.databaseUrl ? {} : { POSTGRES_PORT: environment.postgresPort }),
  };
  const names = Object.keys(ports);
  if (new Set(Object.values(ports)).size !== names.length)
    read.faults.push(`${names.slice(0, -1).join(', ')} and ${names.at(-1)} must be different ports.`);
}

function checkGateway({ gateway, demo }: Environment, read: Reading): void {
  if (gateway.name === 'sandbox' && !demo)
    read.faults.push('GATEWAY is sandbox, which takes no real money: with DEMO=0 set GATEWAY=stripe.');
  if (gateway.name === 'sandbox') return;
  if (!gateway.secretKey)
    read.faults.push('STRIPE_SECRET_KEY is missing: GATEWAY=stripe cannot take money without it.');
  if (!gateway.webhookSecret)
    read.faults.push('STRIPE_WEBHOOK_SECRET is missing: without it nobody can tell whether a notice is from Stripe.');
}

const bytesIn = (secret: string): number => Buffer.from(secret.split(':')[1] ?? '', 'base64').length;
