export const ledgerKinds = [
  ...(['grant', 'top_up', 'capture', 'refund'] as const),
  ...(['expire', 'adjust', 'rollback', 'chargeback'] as const),
] as const;

/** The kinds of entry that have words; a page left open over an update may meet a newer one. */
export const ledgerKind = (kind: string) => ledgerKinds.find((known) => known === kind) ?? 'other';
