import type { VoucherTerms } from './voucher-terms';

/** A voucher as somebody proposes it: what never changes after creation, beside the terms that may. */
export interface VoucherDraft extends Omit<VoucherTerms, 'vanity'> {
  /** A member of a dealer may create less than staff may. */
  readonly author: 'staff' | 'dealer';
  /** Stated for a vanity code; otherwise a code is generated, with the prefix if there is one. */
  readonly code: string | null;
  readonly prefix: string | null;
  readonly value: string | null;
  readonly packageId: string | null;
}
