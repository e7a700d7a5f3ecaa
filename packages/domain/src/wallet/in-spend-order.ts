import { ascending } from '../sorting/ascending';
import { endTime } from '../window/end-time';
import { hasEnded } from '../window/has-ended';
import type { Grant } from './grant';

/**
 * The grants that may be spent now, in the order in which they are (docs/bizcoins.md): soonest expiry first and
 * never-expiring last, promotional before paid, then the oldest. Grants whose time is over are left out, whether or not
 * the ledger has expired them yet.
 */
export const inSpendOrder = (grants: readonly Grant[], now: Date): Grant[] =>
  grants.filter(({ expiresAt }) => !hasEnded(expiresAt, now)).sort(firstToSpendFirst);

// The id breaks ties, so that two processes always take from the same grant.
const firstToSpendFirst = (one: Grant, other: Grant) =>
  ascending(endTime(one.expiresAt), endTime(other.expiresAt)) ||
  ascending(paidLast(one), paidLast(other)) ||
  ascending(one.createdAt.getTime(), other.createdAt.getTime()) ||
  ascending(one.id, other.id);

const paidLast = ({ category }: Grant) => (category === 'paid' ? 1 : 0);
