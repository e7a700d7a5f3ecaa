import type { GatewayConfig } from './gateway-config';

/** What each gateway cannot do without. */
const needed = {
  sandbox: ['SANDBOX_URL', 'SANDBOX_KEY', 'SANDBOX_WEBHOOK_SECRET'],
  stripe: ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
} as const satisfies Record<GatewayConfig['GATEWAY'], readonly (keyof GatewayConfig)[]>;

/** Every reason, a line each, why a server must not start with these settings; none if it may. */
export function gatewayFaults(config: GatewayConfig, { production }: { readonly production: boolean }): string[] {
  return [
    ...(production && config.GATEWAY === 'sandbox'
      ? ['GATEWAY: the sandbox takes no real money; only with DEMO=1. Set it to stripe.']
      : []),
    ...(production && config.STRIPE_API_BASE !== undefined
      ? ["STRIPE_API_BASE: money is taken at Stripe's own address only; another only with DEMO=1."]
      : []),
    ...(production && config.GATEWAY === 'sandbox' ? [] : missing(config)),
  ];
}

const missing = (config: GatewayConfig) =>
  needed[config.GATEWAY].filter((name) => config[name] === undefined).map((name) => `${name}: is missing`);
