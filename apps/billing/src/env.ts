import { type GatewayConfig, gatewayFaults, gatewaySettings } from '@bizcoin/payments';
import { z } from 'zod';
import { Unusable } from './unusable';

const schema = z.object({
  ...gatewaySettings,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DEMO: z.enum(['0', '1']).default('0'),
});

export interface BillingEnv {
  readonly databaseUrl: string;
  readonly gateway: GatewayConfig;
}

/** Reads what the scripts need of the configuration. Throws {@link Unusable}, with every fault in a line of its own. */
export function readBillingEnv(source: NodeJS.ProcessEnv): BillingEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name}: ${given[name] === undefined ? 'is missing' : message}`;
    });
    throw new Unusable(`The configuration is not usable:\n  ${faults.join('\n  ')}`);
  }
  const { DATABASE_URL, DEMO, ...gateway } = parsed.data;
  const faults = gatewayFaults(gateway, { production: DEMO === '0' });
  if (faults.length > 0) throw new Unusable(`The configuration is not usable:\n  ${faults.join('\n  ')}`);
  return { databaseUrl: DATABASE_URL, gateway };
}
