import { KEY } from './spawn-gateway';

export interface JsonAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: JsonBody;
}

interface Told {
  readonly reference: string;
  readonly paymentId: string;
  readonly refundId: string | null;
  readonly status: string;
  readonly captured: string;
  readonly refunded: string;
  readonly disputed: string;
  readonly redirectUrl: string | null;
}

/** All that any answer says: a payment or a refund, a list, or an error. */
interface JsonBody extends Told {
  readonly error?: { readonly code: string };
  readonly payment: Told;
  readonly refund: Told;
  readonly payments: readonly Told[];
  readonly nextCursor: string | null;
  readonly events: readonly { id: string; type: string; payment: string; status: string; attempts: number }[];
  readonly released: readonly string[];
}

/** The shop's side of the sandbox's own API, without the adapter. */
export async function ask(
  url: string,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  options: { readonly body?: object; readonly key?: string; readonly auth?: string } = {},
): Promise<JsonAnswer> {
  const response = await fetch(url + path, {
    method,
    headers: {
      authorization: options.auth ?? `Bearer ${KEY}`,
      'content-type': 'application/json',
      ...(options.key === undefined ? {} : { 'idempotency-key': options.key }),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as JsonBody };
}

export const aPayment = {
  paymentId: '0193a5f0-7e2b-7c4e-9c51-4d7a0f0c1a01',
  orderId: '0193a5f0-7e2b-7c4e-9c51-4d7a0f0c1a02',
  amount: '12.50',
  currency: 'USD',
  description: 'Growth package',
  returnUrl: 'http://localhost:3000/checkout/1',
  expiresAt: '2099-01-01T00:00:00Z',
};

/** Opens a payment and answers its reference. */
export async function open(url: string, key: string = crypto.randomUUID()): Promise<string> {
  const { body } = await ask(url, 'POST', '/api/payments', { body: aPayment, key });
  return String(body.reference);
}

/** Does what a customer does on the page, without a browser. Answers where they are sent. */
export async function pay(url: string, reference: string, card = '4242424242424242'): Promise<Response> {
  const body = new URLSearchParams({ card });
  return fetch(`${url}/pay/${reference}`, { method: 'POST', body, redirect: 'manual' });
}

export const act = (url: string, reference: string, action: 'capture' | 'cancel', key: string = crypto.randomUUID()) =>
  ask(url, 'POST', `/api/payments/${reference}/${action}`, { body: {}, key });

export const refund = (
  url: string,
  reference: string,
  amount: string,
  { refundId = crypto.randomUUID() as string, key = crypto.randomUUID() as string } = {},
) => ask(url, 'POST', `/api/payments/${reference}/refunds`, { body: { refundId, amount, currency: 'USD' }, key });

export const fault = (url: string, body: object) => ask(url, 'POST', '/api/faults', { body });
