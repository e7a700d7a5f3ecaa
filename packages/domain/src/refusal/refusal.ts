import type { InputIssue } from './input-issue';
import type { RefusalCode } from './refusal-codes';
import type { RollbackObstacle } from './rollback-obstacle';

interface RetryLater {
  readonly retryAfterSeconds: number;
}

/** The facts beside a code, ready for the wire: instants are ISO 8601 strings, amounts decimal strings. */
export interface RefusalFacts {
  readonly invalid_input: { readonly issues: readonly InputIssue[] };
  readonly payment_declined: { readonly reason: string };
  readonly voucher_not_started: { readonly startsAt: string };
  readonly voucher_expired: { readonly expiresOn: string; readonly timeZone: string; readonly expiresAt: string };
  readonly voucher_already_redeemed: { readonly redeemedAt: string };
  readonly rollback_not_possible: { readonly reason: RollbackObstacle; readonly remaining: string };
  readonly insufficient_messages: { readonly available: number };
  readonly insufficient_bizcoins: { readonly available: string };
  readonly insufficient_float: { readonly available: string };
  readonly price_changed: { readonly quote: OfferedQuote };
  readonly quote_used: { readonly orderId: string };
  readonly remainder_below_minimum: { readonly minimum: string; readonly suggestions: readonly OfferedSplit[] };
  readonly order_not_payable: { readonly status: string };
  readonly order_in_progress: { readonly orderId: string };
  readonly refund_not_possible: { readonly refundable: OfferedSplit };
  readonly erase_not_possible: { readonly reason: string };
  readonly limit_below_usage: { readonly used: number };
  readonly too_many_attempts: RetryLater;
  readonly busy: RetryLater;
  readonly gateway_unavailable: RetryLater;
}

/** Two parts that together pay a price or come back from it. */
export interface OfferedSplit {
  readonly bizcoins: string;
  readonly cash: string;
}

/** What a customer should know before paying so; the app owns the words. */
export interface QuoteWarning {
  readonly code: 'bizcoins_expire_soon';
  readonly bizcoins: string;
  readonly at: string;
}

export interface OfferedQuote extends OfferedSplit {
  readonly list: string;
  readonly discount: string;
  readonly currency: string;
  readonly warnings: readonly QuoteWarning[];
  readonly quoteId: string;
}

type FactsOf<Code extends RefusalCode> = Code extends keyof RefusalFacts ? RefusalFacts[Code] : unknown;

/** An expected "no": a value that says what is wrong and carries what the person needs to know, never an exception. */
export type Refusal = { [Code in RefusalCode]: { readonly code: Code } & FactsOf<Code> }[RefusalCode];
