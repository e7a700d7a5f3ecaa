import { gatewayFaults, gatewaySettings } from '@bizcoin/payments';
import { z } from 'zod';
import { noticeChannels } from '../notification/notice-channels';
import { versionedSecrets } from '../voucher/versioned-secrets';

const flag = z.enum(['0', '1']);
const port = z.coerce.number().int().min(1).max(65_535);

const schema = z.object({
  PORT: port,
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  CODE_PEPPER: versionedSecrets,
  CODE_KEY: versionedSecrets,
  DEMO: flag.default('0').transform((text) => text === '1'),
  BUDGET_FACTOR: z.coerce.number().int().min(1).max(1_000_000_000).default(1),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  POOL_SIZE: z.coerce.number().int().min(1).max(100).default(8),
  /** Where customers reach their app, for the way back from the gateway's page. */
  CUSTOMER_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  /** The ways out of the app that the worker has; several are joined by commas. */
  NOTICE_CHANNELS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((name) => name !== ''))
    .pipe(z.array(z.enum(noticeChannels)).max(noticeChannels.length)),
  ...gatewaySettings,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type ServerEnv = z.infer<typeof schema>;

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** The secrets of the sample configuration: known to everybody, so they protect nothing. */
const SAMPLE_SECRETS = [
  'c2FtcGxlLXBlcHBlci1uZXZlci1pbi1wcm9kdWN0aW8=',
  'c2FtcGxlLWNvZGUta2V5LW5ldmVyLWluLXByb2R1Y3Q=',
].map((text) => Buffer.from(text, 'base64'));

/** Reads this server's configuration. Throws one error that names every fault in a line of its own. */
export function readServerEnv(
  source: NodeJS.ProcessEnv,
  publicUrlName: 'PUBLIC_CUSTOMER_URL' | 'PUBLIC_ADMIN_URL',
): ServerEnv {
  const given = Object.fromEntries(
    Object.entries({ ...source, PUBLIC_URL: source[publicUrlName] }).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
  const parsed = schema.safeParse(given);
  const faults = parsed.success
    ? productionFaults(parsed.data)
    : parsed.error.issues.map(
        (issue) =>
          `${nameOf(issue.path.join('.'), publicUrlName)}: ${given[String(issue.path[0])] === undefined ? 'is missing' : issue.message}`,
      );
  if (!parsed.success || faults.length > 0)
    throw new Error(`The configuration is not usable:\n  ${faults.join('\n  ')}`);
  return parsed.data;
}

const nameOf = (path: string, publicUrlName: string) => (path === 'PUBLIC_URL' ? publicUrlName : path);

function productionFaults(env: ServerEnv): string[] {
  const gateway = gatewayFaults(env, { production: !env.DEMO });
  if (env.DEMO)
    return LOOPBACK.includes(env.HOST)
      ? gateway
      : ['HOST: with DEMO=1 only a loopback address is allowed.', ...gateway];
  const samples = (['CODE_PEPPER', 'CODE_KEY'] as const).filter((name) =>
    [...env[name].values()].some((secret) => SAMPLE_SECRETS.some((sample) => sample.equals(secret))),
  );
  return [
    ...gateway,
    ...samples.map(
      (name) =>
        `${name}: this is the sample secret, which everybody knows. Make one of your own: openssl rand -base64 32`,
    ),
    ...(env.BUDGET_FACTOR === 1 ? [] : ['BUDGET_FACTOR: other than 1 only with DEMO=1.']),
  ];
}
