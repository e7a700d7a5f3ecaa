import type { Environment } from './env';
import type { Secrets } from './secrets';

/** How a program of ours reaches the payment gateway and knows its notices. */
export const gatewaySettings = (
  { gateway, gatewayPort }: Pick<Environment, 'gateway' | 'gatewayPort'>,
  secrets: Pick<Secrets, 'sandboxKey' | 'sandboxWebhookSecret'>,
): Record<string, string> =>
  gateway.name === 'stripe'
    ? { GATEWAY: 'stripe', STRIPE_SECRET_KEY: gateway.secretKey, STRIPE_WEBHOOK_SECRET: gateway.webhookSecret }
    : {
        GATEWAY: 'sandbox',
        SANDBOX_URL: `http://127.0.0.1:${gatewayPort}`,
        SANDBOX_KEY: secrets.sandboxKey,
        SANDBOX_WEBHOOK_SECRET: secrets.sandboxWebhookSecret,
      };
