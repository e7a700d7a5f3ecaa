import { GatewayRefusal, GatewayUnreachable } from '../gateway/gateway-failures';
import type { GatewayPayment } from '../gateway/gateway-payment';
import type { PaymentGateway } from '../gateway/payment-gateway';
import { minimumCharge } from '../minimum/minimum-charge';
import { callSandbox, type SandboxAccess, type SandboxCall } from './call-sandbox';
import { readSandboxWebhook } from './read-sandbox-webhook';
import { sandboxPage, sandboxPayment, sandboxRefund } from './sandbox-answers';

export interface SandboxSettings {
  readonly url: string;
  readonly key: string;
  /** The current one first; older ones while they are being replaced. */
  readonly webhookSecrets: readonly string[];
  /** For one call, connecting included. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 5_000;
/** A bound of the loop, far above what a sandbox holds: 1,000,000 payments. */
const PAGES_MAX = 10_000;

/** The payment provider on this machine (docs/payments.md), over its own JSON API. */
export function sandboxGateway({ url, key, webhookSecrets, timeoutMs = TIMEOUT_MS }: SandboxSettings): PaymentGateway {
  const access: SandboxAccess = { url: url.replace(/\/+$/, ''), key, timeoutMs };

  async function fetchPayment(reference: string): Promise<GatewayPayment | null> {
    try {
      return (await callSandbox(access, { method: 'GET', path: pathOf(reference), answer: sandboxPayment })).value;
    } catch (failure) {
      if (failure instanceof GatewayRefusal && failure.code === 'not_found') return null;
      throw failure;
    }
  }

  /** A replayed answer tells how the payment stood then; what is asked for is how it stands now. */
  async function change(call: Omit<SandboxCall<typeof sandboxPayment>, 'method' | 'answer'>): Promise<GatewayPayment> {
    const { value, replayed } = await callSandbox(access, { ...call, method: 'POST', answer: sandboxPayment });
    return replayed ? ((await fetchPayment(value.reference)) ?? value) : value;
  }

  return {
    name: 'sandbox',
    minimum: minimumCharge,
    create: ({ key: idempotencyKey, expiresAt, ...request }) =>
      change({ path: '/api/payments', idempotencyKey, body: { ...request, expiresAt: expiresAt.toISOString() } }),
    fetch: fetchPayment,
    capture: ({ reference, key: idempotencyKey }) =>
      change({ path: `${pathOf(reference)}/capture`, idempotencyKey, body: {} }),
    cancel: ({ reference, key: idempotencyKey }) =>
      change({ path: `${pathOf(reference)}/cancel`, idempotencyKey, body: {} }),

    async refund({ reference, key: idempotencyKey, ...body }) {
      const path = `${pathOf(reference)}/refunds`;
      const asked = await callSandbox(access, { method: 'POST', path, idempotencyKey, body, answer: sandboxRefund });
      if (!asked.replayed) return asked.value;
      const refund = `/api/refunds/${encodeURIComponent(asked.value.reference)}`;
      return (await callSandbox(access, { method: 'GET', path: refund, answer: sandboxRefund })).value;
    },

    async *list(since) {
      let cursor: string | null = null;
      for (let page = 1; page <= PAGES_MAX; page++) {
        const { payments, nextCursor } = await listPage(access, since, cursor);
        yield* payments;
        if (nextCursor === null) return;
        cursor = nextCursor;
      }
      throw new GatewayUnreachable('The list of the sandbox does not end');
    },

    readWebhook: (rawBody, headers, now) => readSandboxWebhook(rawBody, headers, { secrets: webhookSecrets, now }),
  };
}

async function listPage(access: SandboxAccess, since: Date, cursor: string | null) {
  const query = new URLSearchParams({ since: since.toISOString(), ...(cursor === null ? {} : { cursor }) });
  return (await callSandbox(access, { method: 'GET', path: `/api/payments?${query}`, answer: sandboxPage })).value;
}

const pathOf = (reference: string) => `/api/payments/${encodeURIComponent(reference)}`;
