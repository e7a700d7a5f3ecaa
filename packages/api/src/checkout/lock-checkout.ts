import type { Transaction } from '@bizcoin/db';

/**
 * One customer's placings and retries queue here, so that each sees the order of the one before. The first lock of its
 * transaction (docs/integrity.md, "Order of locks").
 */
export const lockCheckout = async (tx: Transaction, customerId: string): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${customerId} checkout`}, 0))`;
};
