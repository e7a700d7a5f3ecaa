import type { WebhookHeaders } from '../gateway/payment-gateway';

/** A header that came exactly once, whatever its case. One that came twice could be read in two ways, so it counts as none. */
export function singleHeader(headers: WebhookHeaders, name: string): string | null {
  const values = Object.entries(headers)
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, value]) => value ?? []);
  return values.length === 1 ? (values[0] ?? null) : null;
}
