import { bizcoins } from '@bizcoin/domain';
import type { BudgetJson, FactsJson, VoucherJson } from './facts-json';
import type { BudgetRow, RedemptionReading } from './redemption-reading';
import { voucherFactsOf } from './voucher-facts-of';

/** What the facts expression answered (`redemptionFactsOf`), as the decision takes it. */
export function readingOf(json: FactsJson): RedemptionReading {
  const { customer, voucher, subscription, stored } = json;
  const now = new Date(json.now);
  return {
    facts: {
      now,
      customer: {
        id: customer.id,
        dealerId: customer.dealerId,
        suspended: customer.suspended,
        messageBalance: customer.messageBalance,
        walletBalance: bizcoins(customer.walletBalance),
      },
      voucher: isThere(voucher)
        ? voucherFactsOf(voucher, { now, shopTimeZone: json.shopTimeZone, package: json.package })
        : null,
      usesByCustomer: json.uses.count,
      lastUsedAt: json.uses.lastAt === null ? null : new Date(json.uses.lastAt),
      memberOfFundingDealer: json.memberOfFundingDealer,
      usesLeft: json.usesLeft ?? false,
      activeSubscription: subscription && { ...subscription, endsAt: new Date(subscription.endsAt) },
    },
    stored: stored && { inputHash: Buffer.from(stored.inputHash, 'hex'), answer: stored.answer },
    guesses: { customer: budgetOf(json.customerGuesses), address: budgetOf(json.addressGuesses) },
    customerCreatedAt: new Date(customer.createdAt),
    shopTimeZone: json.shopTimeZone,
    codeTail: isThere(voucher) ? voucher.codeTail : null,
  };
}

const isThere = (voucher: FactsJson['voucher']): voucher is VoucherJson => voucher.id !== null;

const budgetOf = (json: BudgetJson | null): BudgetRow | null =>
  json && { used: json.used, windowStart: new Date(json.windowStart), lastUsedAt: new Date(json.lastUsedAt) };
