import { newId } from '@bizcoin/db';
import { formatBizcoins, type GrantShare } from '@bizcoin/domain';

/**
 * Shares of grants as `take_from_grants()` reads them. Their ids rise in the order they were taken, which is the order
 * that a later return goes back through.
 */
export const shareRows = (shares: readonly GrantShare[]) =>
  shares.map(({ grantId, amount }) => ({ id: newId(), grantId, amount: formatBizcoins(amount) }));
