import Stripe from 'stripe';

export interface StripeSettings {
  readonly secretKey: string;
  /** The current one first; older ones while they are being replaced. */
  readonly webhookSecrets: readonly string[];
  /** Another server that speaks Stripe's API; for tests. */
  readonly apiBase?: string | undefined;
  /** For one call. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 5_000;

/**
 * The SDK without retries: the caller knows better when to ask again, and under which key. (A line that is cut it tries
 * once more all the same, with the key of the call.) Nothing is reported to Stripe about how calls went.
 */
export const stripeClient = ({ secretKey, apiBase, timeoutMs = TIMEOUT_MS }: StripeSettings): Stripe =>
  new Stripe(secretKey, { maxNetworkRetries: 0, telemetry: false, timeout: timeoutMs, ...serverOf(apiBase) });

function serverOf(apiBase: string | undefined) {
  if (apiBase === undefined) return {};
  const { protocol, hostname, port } = new URL(apiBase);
  const http = protocol === 'http:';
  return {
    protocol: http ? ('http' as const) : ('https' as const),
    host: hostname,
    port: port === '' ? (http ? 80 : 443) : Number(port),
  };
}
