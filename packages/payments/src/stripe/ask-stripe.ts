import Stripe from 'stripe';
import { GatewayRefusal, GatewayUnreachable } from '../gateway/gateway-failures';

/** Waits for one call of the SDK and tells its failures in the port's words. */
export async function askStripe<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (failure) {
    throw failureOf(failure);
  }
}

// 401 and 403: our key is wrong, so nothing that is said holds for the payment. 409: the same key is being worked on
// right now. 429 and "rate_limit": ask again. No status at all: the line was cut or too slow.
const UNKNOWN_OUTCOME: readonly number[] = [401, 403, 408, 409, 425, 429];

function failureOf(failure: unknown): unknown {
  if (!(failure instanceof Stripe.errors.StripeError)) return failure;
  const { statusCode, rawType, code, decline_code: declineCode } = failure;
  const certain =
    statusCode !== undefined &&
    statusCode >= 400 &&
    statusCode < 500 &&
    !UNKNOWN_OUTCOME.includes(statusCode) &&
    code !== 'rate_limit' &&
    rawType !== undefined;
  if (!certain)
    return new GatewayUnreachable(`Stripe did not answer (${statusCode ?? failure.type})`, { cause: failure });
  // The SDK says '' for a decline code that did not come.
  return new GatewayRefusal(refusalCode(rawType, declineCode || code), { cause: failure });
}

const refusalCode = (rawType: string, code: string | undefined) =>
  rawType === 'idempotency_error' ? 'idempotency_key_reused' : (code ?? rawType);
