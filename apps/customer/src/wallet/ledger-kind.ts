const kinds = ['grant', 'top_up', 'capture', 'refund', 'expire', 'adjust', 'rollback', 'chargeback'] as const;

/** The kinds of entry that have words; a page left open over an update may meet a newer one. */
export const ledgerKind = (kind: string) => kinds.find((known) => known === kind) ?? 'other';
