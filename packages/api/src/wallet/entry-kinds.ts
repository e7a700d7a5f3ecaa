/** Why bizcoins move (docs/bizcoins.md, "Ledger"). */
export const entryKinds = [
  'grant',
  'top_up',
  'capture',
  'refund',
  'expire',
  'adjust',
  'rollback',
  'chargeback',
] as const;
