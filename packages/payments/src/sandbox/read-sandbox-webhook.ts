import type { GatewayEvent } from '../gateway/gateway-event';
import type { WebhookHeaders } from '../gateway/payment-gateway';
import { SIGNATURE_HEADER } from '../webhook/sign-webhook';
import { singleHeader } from '../webhook/single-header';
import { verifyWebhook } from '../webhook/verify-webhook';
import { sandboxEvent } from './sandbox-answers';

/** The signature is checked before a byte of the body is read. */
export function readSandboxWebhook(
  rawBody: string,
  headers: WebhookHeaders,
  trust: { secrets: readonly string[]; now: Date },
): GatewayEvent | null {
  if (!verifyWebhook(rawBody, singleHeader(headers, SIGNATURE_HEADER), trust)) return null;
  const event = sandboxEvent.safeParse(parse(rawBody));
  return event.success ? { id: event.data.id, type: event.data.type, ...event.data.data } : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
