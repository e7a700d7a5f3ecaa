/** Why bizcoins move (docs/bizcoins.md, "Ledger"). */
export const ledgerKinds = [
  'grant',
  'top_up',
  'capture',
  'refund',
  'expire',
  'adjust',
  'rollback',
  'chargeback',
] as const;

export type LedgerKind = (typeof ledgerKinds)[number];
