import { accept, type Outcome, refuse } from '@bizcoin/domain';
import { GatewayUnreachable } from '@bizcoin/payments';

const RETRY_AFTER_SECONDS = 5;

/** What must be done at the gateway before anything else: while it cannot be reached, nothing was changed. */
export async function gatewayOrRefusal<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return accept(await work());
  } catch (failure) {
    if (!(failure instanceof GatewayUnreachable)) throw failure;
    return refuse({ code: 'gateway_unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
}
