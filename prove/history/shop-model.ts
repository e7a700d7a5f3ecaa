import type { Ask } from './call';

export interface VoucherRule {
  readonly limit: number | null;
  readonly perCustomer: number;
  /** When its time is over, in milliseconds since 1970; never, if not given. */
  readonly expiresAt?: number;
}

/** What the shop promises: the vouchers, and each customer's coins at the beginning, in hundredths. */
export interface ShopTerms {
  readonly vouchers: ReadonlyMap<string, VoucherRule>;
  readonly coins: ReadonlyMap<string, number>;
}

/**
 * The shop as one thread would run it: asks come one after the other, nothing is lost, and a few lines of arithmetic say
 * what may be granted. What the real one answers is held against this.
 */
export class ShopModel {
  readonly #terms: ShopTerms;
  readonly #uses = new Map<string, number>();
  readonly #spent = new Map<string, number>();

  constructor(terms: ShopTerms) {
    this.#terms = terms;
  }

  /** The refusals that are right at this moment; none means that it is granted. */
  refusals(ask: Ask): ReadonlySet<string> {
    const codes = new Set<string>();
    if (ask.kind === 'buy') {
      if (this.coinsOf(ask.customer) < ask.price) codes.add('insufficient_bizcoins');
      return codes;
    }
    const rule = this.#terms.vouchers.get(ask.voucher);
    if (rule === undefined) return codes.add('voucher_not_usable');
    if (rule.limit !== null && this.#usesOf(ask.voucher) >= rule.limit) codes.add('voucher_used_up');
    if (this.#usesOf(`${ask.voucher} ${ask.customer}`) >= rule.perCustomer) codes.add('voucher_already_redeemed');
    return codes;
  }

  /** Grants it, whether that is right or not. */
  grant(ask: Ask): void {
    if (ask.kind === 'buy') this.#spent.set(ask.customer, (this.#spent.get(ask.customer) ?? 0) + ask.price);
    else
      for (const counted of [ask.voucher, `${ask.voucher} ${ask.customer}`])
        this.#uses.set(counted, this.#usesOf(counted) + 1);
  }

  coinsOf(customer: string): number {
    return (this.#terms.coins.get(customer) ?? 0) - (this.#spent.get(customer) ?? 0);
  }

  #usesOf(counted: string): number {
    return this.#uses.get(counted) ?? 0;
  }
}
