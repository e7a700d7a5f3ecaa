import type { VoucherType } from '@bizcoin/domain';

/** What the facts expression answers. Instants and amounts are text, so that no number loses a digit. */
export interface FactsJson {
  readonly now: string;
  readonly shopTimeZone: string;
  readonly customer: CustomerJson;
  /** Without a voucher behind the code all that it would say is null. */
  readonly voucher: VoucherJson | { readonly id: null };
  readonly package: {
    readonly id: string | null;
    readonly name: string;
    readonly messages: number;
    readonly days: number;
  };
  readonly uses: { readonly count: number; readonly lastAt: string | null };
  readonly usesLeft: boolean | null;
  readonly memberOfFundingDealer: boolean;
  readonly subscription: { readonly id: string; readonly name: string; readonly endsAt: string } | null;
  readonly stored: { readonly inputHash: string; readonly answer: unknown } | null;
  readonly customerGuesses: BudgetJson | null;
  readonly addressGuesses: BudgetJson | null;
}

export interface CustomerJson {
  readonly id: string;
  readonly dealerId: string | null;
  readonly suspended: boolean;
  readonly messageBalance: number;
  readonly walletBalance: string;
  readonly createdAt: string;
}

export interface VoucherJson {
  readonly id: string;
  readonly version: number;
  readonly type: VoucherType;
  readonly value: string | null;
  readonly perCustomerLimit: number;
  readonly active: boolean;
  readonly startsAt: string | null;
  readonly expiresOn: string | null;
  readonly timeZone: string;
  readonly expiresAt: string | null;
  readonly dealerId: string | null;
  readonly fundedByDealerId: string | null;
  readonly holderId: string | null;
  readonly createdBy: string;
  readonly minPurchase: string | null;
  readonly maxDiscount: string | null;
  readonly currency: string;
  readonly discountDays: number | null;
  readonly grantDays: number | null;
  readonly codeTail: string;
}

export interface BudgetJson {
  readonly used: number;
  readonly windowStart: string;
  readonly lastUsedAt: string;
}
