import type { PaymentGateway } from './gateway/payment-gateway';
import type { GatewayConfig } from './gateway-config';
import { gatewayFaults } from './gateway-faults';
import { sandboxGateway } from './sandbox/sandbox-gateway';
import { stripeGateway } from './stripe/stripe-gateway';

/** The gateway that the settings name. Throws, with every reason in a line of its own, where they are incomplete. */
export function createGateway(config: GatewayConfig): PaymentGateway {
  const { GATEWAY, SANDBOX_URL, SANDBOX_KEY, SANDBOX_WEBHOOK_SECRET, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET } =
    config;
  if (GATEWAY === 'sandbox' && SANDBOX_URL && SANDBOX_KEY && SANDBOX_WEBHOOK_SECRET) {
    return sandboxGateway({ url: SANDBOX_URL, key: SANDBOX_KEY, webhookSecrets: SANDBOX_WEBHOOK_SECRET });
  }
  if (GATEWAY === 'stripe' && STRIPE_SECRET_KEY && STRIPE_WEBHOOK_SECRET) {
    return stripeGateway({
      secretKey: STRIPE_SECRET_KEY,
      webhookSecrets: STRIPE_WEBHOOK_SECRET,
      apiBase: config.STRIPE_API_BASE,
    });
  }
  throw new Error(`The payment gateway is not usable:\n  ${gatewayFaults(config, { production: false }).join('\n  ')}`);
}
