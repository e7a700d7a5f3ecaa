import { hasEnded } from '../../window/has-ended';
import type { VoucherRule } from '../voucher-rule';

/** `expiresAt` is the first instant of the day after. A voucher stored without its civil day says the day in UTC. */
export const notExpired: VoucherRule = ({ voucher: { expiresOn, timeZone, expiresAt }, now }) => {
  if (expiresAt === null || !hasEnded(expiresAt, now)) return null;
  const instant = expiresAt.toISOString();
  return { code: 'voucher_expired', expiresOn: expiresOn ?? instant.slice(0, 10), timeZone, expiresAt: instant };
};
