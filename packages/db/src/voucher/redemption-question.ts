/** Which voucher somebody wants, and what their guesses are counted by. */
export interface RedemptionQuestion {
  /** The code's hash under every live pepper version, or the voucher itself. */
  readonly voucher: { readonly codeHashes: readonly Buffer[] } | { readonly voucherId: string };
  /** Null for a preview, which stores no answer. */
  readonly key: string | null;
  readonly guessSubjects: {
    /** What the subject of every customer begins with; their id follows. */
    readonly ofCustomers: string;
    readonly address: string;
  };
}
