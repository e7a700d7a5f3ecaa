import type { Query } from '@bizcoin/db';

// As text, because no driver has a value for nothing.
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended($1 || ' checkout', 0))::text AS locked`;

/**
 * One customer's placings and retries queue here, so that each sees the order of the one before. The first lock of its
 * transaction (docs/integrity.md, "Order of locks").
 */
export const lockCheckout = async (query: Query, customerId: string): Promise<void> => {
  await query('lock_checkout', LOCK, [customerId]);
};
