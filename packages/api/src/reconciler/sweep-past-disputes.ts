import type { Deps } from '../deps';
import { sweepGateway } from './sweep-gateway';

/** A card's holder may dispute a payment for about four months. */
const DISPUTABLE_DAYS = 125;

/**
 * Once a night the gateway's own list is read as far back as its payments may still change, for disputes and refunds whose
 * webhooks were all lost (docs/checkout.md). Answers how many differed.
 */
export const sweepPastDisputes = (deps: Deps): Promise<number> =>
  sweepGateway(deps, new Date(Date.now() - DISPUTABLE_DAYS * 86_400_000));
