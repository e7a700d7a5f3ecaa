import type { Benefit, VoucherType } from '@bizcoin/domain';

/** What a redemption answers, the first time and at every replay of its key. */
export interface Receipt {
  readonly redemptionId: string;
  readonly type: VoucherType;
  readonly benefit: Benefit;
  readonly redeemedAt: string;
  readonly wallet?: { readonly balance: string; readonly held: string; readonly available: string };
  /** Null where the messages wait in the balance for the next package. */
  readonly subscription?: {
    readonly id: string;
    readonly name: string;
    readonly allowed: number;
    readonly used: number;
    readonly endsAt: string;
  } | null;
  readonly messageBalance?: number;
  readonly savedDiscount?: { readonly id: string };
}
