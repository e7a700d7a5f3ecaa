import { z } from 'zod';

const secret = z.string().min(16, 'has fewer than 16 characters');

const schema = z.object({
  /** 0 lets the system choose; the first log line says which. */
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z
    .enum(
      ['127.0.0.1', '::1', 'localhost'],
      'only a loopback address is allowed: whoever reaches it can approve payments.',
    )
    .default('127.0.0.1'),
  STORE_FILE: z.string().min(1),
  SANDBOX_KEY: secret,
  SANDBOX_WEBHOOK_SECRET: z
    .string()
    .transform((text) => text.split(',')[0]?.trim() ?? '')
    .pipe(secret),
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type SandboxEnv = z.infer<typeof schema>;

/** Reads the configuration. Throws one error that names every fault in a line of its own, and no secret. */
export function readSandboxEnv(source: NodeJS.ProcessEnv): SandboxEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `${name}: ${given[name] === undefined ? 'is missing' : message}`;
  });
  throw new Error(`The configuration is not usable:\n  ${faults.join('\n  ')}`);
}
