import type { Placement } from '@bizcoin/domain';
import { inputHash } from '../idempotency/input-hash';

export interface OrderPlacement extends Placement {
  readonly customerId: string;
  readonly quoteId: string;
  readonly key: string;
}

export const PLACE_OPERATION = 'checkout.place';

/** Two placings with one key are the same only if they ask for the same. */
export const placementHash = ({ packageId, bizcoins, discountId, quoteId }: OrderPlacement): Buffer =>
  inputHash(PLACE_OPERATION, { packageId, bizcoins, discountId, quoteId });
