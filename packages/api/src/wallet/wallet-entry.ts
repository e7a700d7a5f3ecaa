export interface WalletEntry {
  readonly seq: string;
  readonly id: string;
  readonly kind: string;
  /** Signed: what came in is positive. */
  readonly amount: string;
  readonly balanceAfter: string;
  readonly reference: string;
  readonly reason: string | null;
  /** The order this movement belongs to, if it is one of a purchase, a top-up, a refund or a dispute. */
  readonly orderId: string | null;
  readonly createdAt: string;
}

/** The order of an entry `e` of the ledger, by what caused it. */
export const ORDER_OF_ENTRY = `
  CASE
    WHEN e.reference ~ '^order:[0-9a-f-]{36}' THEN substr(e.reference, 7, 36)::uuid
    WHEN e.reference ~ '^refund:[0-9a-f-]{36}' THEN (SELECT r.order_id FROM refunds r WHERE r.id = substr(e.reference, 8, 36)::uuid)
    WHEN e.reference ~ '^receivable:[0-9a-f-]{36}' THEN
      (SELECT p.order_id FROM receivables r JOIN payments p ON p.id = r.payment_id WHERE r.id = substr(e.reference, 12, 36)::uuid)
  END`;
